import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { EntityGuides } from '@learning-paths/backstage-plugin-learning-paths-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  gateway,
  gatewayGuides,
  noGuides,
  paymentsReport,
  paymentsTeam,
} from '../../../__fixtures__/links';
import { failure } from '../../../__testUtils__/failure';
import { renderOnEntity } from '../../../__testUtils__/renderOnEntity';
import { API } from '../../../__testUtils__/renderPages';
import { EntityPlatformGuidesCard } from './EntityPlatformGuidesCard';

const server = setupServer();
const GUIDES = `${API}/entities/component/default/payments-gateway/guides`;
const TEAM = `${API}/teams/group/default/payments`;

function show(guides: EntityGuides) {
  server.use(http.get(GUIDES, () => HttpResponse.json(guides)));
  renderOnEntity(<EntityPlatformGuidesCard />, { entity: gateway });
}

describe('the card on the page of an entity', () => {
  registerMswTestHooks(server);

  it('says how far the owner is, and that this is no evidence about the service', async () => {
    show(gatewayGuides);
    expect(
      await screen.findByText('2 of 6 reviewed by Payments'),
    ).toBeInTheDocument();
    expect(screen.getByText(/1 changed/)).toHaveTextContent(
      '2 of 6 reviewed by Payments · 1 changed · 1 due',
    );
    expect(
      screen.getByText(
        'Reviewed by the team; not evidence about this service.',
      ),
    ).toBeInTheDocument();
    expect(
      // As "About" and the other cards beside it.
      screen.getByRole('heading', { level: 3, name: 'Platform guides' }),
    ).toBeInTheDocument();
  });

  it('shows five guides, those first that ask for something, each with its status and why', async () => {
    show(gatewayGuides);
    const list = await screen.findByRole('list', { name: 'Guides that apply' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Secret Management Reference ArchitectureChanged since · from system payments',
      'Resource QuotasDue again · by its authors’ rule',
      'Pod Priority and PreemptionNot reviewed · added by Ana Lopes',
      'Network Policy ImplementationNot reviewed · Everything whose type is service',
      'TenancyReviewed with an exception · from domain commerce',
    ]);
  });

  it('leads to the next guide for the owner, and to the tab with all', async () => {
    show(gatewayGuides);
    expect(
      await screen.findByRole('button', { name: /^Review changes: Secret/ }),
    ).toHaveAttribute(
      'href',
      '/learning-paths/guides/kubernetes/secrets?series=kubernetes-platform&team=group%3Adefault%2Fpayments',
    );
    expect(screen.getByRole('link', { name: 'All 6 guides' })).toHaveAttribute(
      'href',
      '/catalog/default/component/payments-gateway/platform-guides',
    );
  });

  it.each([
    [undefined, false],
    ['gridItem', false],
    ['fullHeight', false],
    ['flex', true],
  ] as const)(
    'stands in the grid as other cards do, as %s',
    async (variant, isAsHighAsItsContent) => {
      server.use(http.get(GUIDES, () => HttpResponse.json(gatewayGuides)));
      renderOnEntity(
        <EntityPlatformGuidesCard title="What applies" variant={variant} />,
        { entity: gateway },
      );
      const title = await screen.findByRole('heading', {
        level: 3,
        name: 'What applies',
      });
      const card = title.closest('.bui-Card');
      // By its class: the style sheets of jsdom know no precedence.
      expect(/PlatformGuidesCard-flex/.test(card?.className ?? '')).toBe(
        isAsHighAsItsContent,
      );
      expect(screen.queryByText('Platform guides')).toBeNull();
    },
  );

  it('says that it is loading', async () => {
    server.use(
      http.get(GUIDES, async () => {
        await delay('infinite');
        return HttpResponse.json(noGuides);
      }),
    );
    renderOnEntity(<EntityPlatformGuidesCard />, { entity: gateway });
    expect(await screen.findByText('Loading…')).toBeInTheDocument();
  });

  it('says how to link guides where none applies, and offers it to those who may', async () => {
    show({ ...noGuides, mayLink: true });
    expect(await screen.findByText('No guide applies yet')).toBeVisible();
    expect(screen.getByRole('group', { name: 'Code' })).toHaveTextContent(
      'learning-paths.io/guides: /guides/one, /series/another',
    );
    expect(
      screen.getByRole('button', { name: 'Copy the code' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Add a guide' }),
    ).toBeInTheDocument();
  });

  it('offers nobody else to add a guide', async () => {
    show(noGuides);
    expect(await screen.findByText('No guide applies yet')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Add a guide' })).toBeNull();
  });

  const withoutStatus = gatewayGuides.items.map(guide => ({
    ...guide,
    status: undefined,
  }));
  const without = {
    progress: undefined,
    nextUp: undefined,
    items: withoutStatus,
  };
  it.each<[string, Partial<EntityGuides>, RegExp]>([
    ['nobody owns it', { ...without, owner: undefined }, /Nobody owns this/],
    [
      'a person owns it',
      {
        ...without,
        owner: { ref: 'user:default/ana', name: 'Ana Lopes', kind: 'user' },
      },
      /owned by Ana Lopes, a person. Only teams review/,
    ],
    [
      'its owner is not in the catalog',
      {
        ...without,
        owner: { ref: 'group:default/gone', name: 'gone', kind: 'unknown' },
      },
      /owner gone is not in the catalog/,
    ],
    [
      'the reader may not see the reviews',
      without,
      /You may not see what Payments reviewed/,
    ],
    [
      'nothing is expected of the owner',
      { progress: { ...gatewayGuides.progress!, total: 0 }, nextUp: undefined },
      /No review of these guides is expected from Payments/,
    ],
  ])('shows the guides and says so where %s', async (_name, change, words) => {
    show({ ...gatewayGuides, ...change });
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.getByText('Resource Quotas')).toBeInTheDocument();
    expect(screen.queryByText(/reviewed by Payments/)).toBeNull();
  });

  it('says no status where the reader may not see it', async () => {
    show({ ...gatewayGuides, ...without });
    const list = await screen.findByRole('list', { name: 'Guides that apply' });
    expect(list).not.toHaveTextContent(/eviewed|Changed|Due/);
    expect(screen.queryByRole('button', { name: /Review|Start/ })).toBeNull();
  });

  it('names what its annotation names in vain, and says that the index is behind', async () => {
    show({
      ...gatewayGuides,
      unknown: ['/guides/typo', 'nonsense'],
      isPending: true,
    });
    expect(
      await screen.findByText(/no guide or learning path.*\/guides\/typo, non/),
    ).toBeInTheDocument();
    expect(screen.getByText(/This entity is new here/)).toBeInTheDocument();
  });

  it.each([
    [403, /grant you “learning-paths.guide.read”/],
    [404, /does not know this entity, or its backend is not installed/],
  ])('says so on a %s', async (status, words) => {
    server.use(http.get(GUIDES, () => failure(status)));
    renderOnEntity(<EntityPlatformGuidesCard />, { entity: gateway });
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull();
  });

  it('tries again after an error', async () => {
    server.use(
      http.get(GUIDES, () => failure(500, 'The database is away'), {
        once: true,
      }),
    );
    renderOnEntity(<EntityPlatformGuidesCard />, { entity: gateway });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    server.use(http.get(GUIDES, () => HttpResponse.json(gatewayGuides)));
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('Resource Quotas')).toBeInTheDocument();
  });
});

describe('the card on the page of a team', () => {
  registerMswTestHooks(server);

  it('shows how far it is with its paths, and goes on where something changed', async () => {
    server.use(http.get(TEAM, () => HttpResponse.json(paymentsReport)));
    renderOnEntity(<EntityPlatformGuidesCard />, { entity: paymentsTeam });
    const series = await screen.findByRole('list', { name: 'Learning paths' });
    expect(
      within(series)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Onboard a service2 of 6 done',
      'Building a Kubernetes Platform2 of 6 done · 1 changed · 1 due',
    ]);
    expect(
      screen.getByRole('button', { name: /^Review changes: Secret/ }),
    ).toHaveAttribute('href', expect.stringContaining('team=group%3Adefault'));
    expect(
      screen.getByRole('link', { name: 'All about this team’s learning' }),
    ).toHaveAttribute('href', '/learning-paths/teams/group/default/payments');
  });

  it.each([
    [403, /may not see what this team reviewed/],
    [404, /does not know this team/],
  ])('says so on a %s', async (status, words) => {
    server.use(http.get(TEAM, () => failure(status)));
    renderOnEntity(<EntityPlatformGuidesCard />, { entity: paymentsTeam });
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
  });

  it('says so where nothing is expected of it', async () => {
    const nothing = { ...paymentsReport.progress, total: 0, done: 0 };
    server.use(
      http.get(TEAM, () =>
        HttpResponse.json({
          ...paymentsReport,
          progress: nothing,
          series: [],
          guides: [],
        }),
      ),
    );
    renderOnEntity(<EntityPlatformGuidesCard />, { entity: paymentsTeam });
    expect(
      await screen.findByText('No review is expected from Payments.'),
    ).toBeInTheDocument();
  });
});
