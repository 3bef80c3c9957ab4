import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { GuideLink } from '@learning-paths/backstage-plugin-learning-paths-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  gateway,
  gatewayGuides,
  noGuides,
  ownersProgress,
  paymentsReport,
  paymentsTeam,
} from '../../../__fixtures__/links';
import { linkingBackend } from '../../../__testUtils__/linkingBackend';
import { renderOnEntity } from '../../../__testUtils__/renderOnEntity';
import { API } from '../../../__testUtils__/renderPages';
import { EntityPlatformGuidesContent } from './EntityPlatformGuidesContent';

const server = setupServer();

const rows = async () =>
  within(await screen.findByRole('list', { name: 'Guides that apply' }));
const titles = async () =>
  (await rows())
    .getAllByRole('link')
    .filter(link => link.getAttribute('href')?.includes('/guides/'))
    .map(link => link.textContent);

const show = (address = '/') =>
  renderOnEntity(<EntityPlatformGuidesContent />, { entity: gateway, address });

describe('the tab of an entity', () => {
  registerMswTestHooks(server);

  it('groups guides by the nearest reason, what asks for something first', async () => {
    linkingBackend(server);
    show();
    const groups = (await rows())
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent);
    expect(groups).toEqual([
      'From system payments',
      'By its authors’ rule',
      'Added by Ana Lopes',
      'Everything whose type is service',
      'From domain commerce: added by Ana Lopes',
      'Named in its annotation',
    ]);
    expect(
      within(
        screen.getByRole('list', { name: 'Everything whose type is service' }),
      ).getByRole('link'),
    ).toHaveTextContent('Network Policy Implementation');
  });

  it('says of a rule what its author does, and parts its guides by section', async () => {
    const [first, second, third] = gatewayGuides.items;
    const links: GuideLink[] = [
      {
        origin: 'applies-to',
        because: { kind: 'Component' },
        reason: 'Every <b>service</b>',
      },
    ];
    linkingBackend(server, {
      ...gatewayGuides,
      items: [
        { ...first, links, section: 'Security' },
        { ...second, links, section: 'Tenancy' },
        { ...third, links, section: 'Security', status: 'changed' },
      ],
    });
    show();
    const list = await screen.findByRole('list', {
      name: 'Every <b>service</b>',
    });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Security',
      expect.stringContaining('Network Policy Implementation'),
      expect.stringContaining('Workload Identity'),
      'Tenancy',
      expect.stringContaining('Pod Priority'),
    ]);
  });

  it('says how many guides are expected, and how many are there to be known', async () => {
    linkingBackend(server, {
      ...gatewayGuides,
      progress: { ...ownersProgress, total: 4 },
    });
    show();
    expect(
      await screen.findByText('4 expected of Payments, 2 for its information'),
    ).toBeInTheDocument();
  });

  it('says every further reason for each guide, where it comes from, and the note', async () => {
    linkingBackend(server);
    show();
    const reasons = (await rows())
      .getAllByRole('list', { name: 'Why it applies' })
      .map(list =>
        within(list)
          .getAllByRole('listitem')
          .map(item => item.textContent?.trim()),
      );
    expect(reasons).toEqual([
      [
        'from system payments: annotation · part of Building a Kubernetes Platform',
        'Every Component whose tag list contains java',
      ],
      ['added by Ana Lopes, 10 Nov 2026Note: Needed since\nthe outage Remove'],
      [
        'from domain commerce: added by Ana Lopes · part of Building a Kubernetes Platform',
      ],
    ]);
    expect(
      screen.getByRole('link', { name: 'from system payments' }),
    ).toHaveAttribute('href', '/catalog/default/system/payments');
  });

  it('narrows by words, status and reason, and keeps that in the address', async () => {
    linkingBackend(server);
    show('/?status=not-reviewed');
    expect(await titles()).toEqual([
      'Pod Priority and Preemption',
      'Network Policy Implementation',
    ]);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Why it applies' }),
      'Added by hand',
    );
    expect(await titles()).toEqual(['Pod Priority and Preemption']);
    expect(screen.getByText('1 guide')).toHaveAttribute('role', 'status');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search guides' }),
      'quota',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    expect(await titles()).toHaveLength(6);
  });

  it('offers neither to those who may not', async () => {
    linkingBackend(server, { ...gatewayGuides, mayLink: false });
    show();
    expect(await titles()).toHaveLength(6);
    expect(screen.queryByRole('button', { name: /Add|Remove/ })).toBeNull();
  });

  it('says how to link guides where none applies', async () => {
    linkingBackend(server, { ...noGuides, mayLink: true });
    show();
    expect(await screen.findByText('No guide applies yet')).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: 'Add a guide' })).toHaveLength(
      1,
    );
    expect(screen.queryByRole('search')).toBeNull();
  });

  it('shows a team each guide that is expected of it', async () => {
    server.use(
      http.get(`${API}/teams/group/default/payments`, () =>
        HttpResponse.json(paymentsReport),
      ),
    );
    renderOnEntity(<EntityPlatformGuidesContent />, { entity: paymentsTeam });
    expect(await titles()).toEqual([
      'Secret Management Reference Architecture',
      'First steps',
    ]);
  });
});
