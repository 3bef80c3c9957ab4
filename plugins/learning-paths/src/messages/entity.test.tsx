import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { EntityGuides } from '@learning-paths/backstage-plugin-learning-paths-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { ReactElement } from 'react';
import {
  entities,
  gateway,
  gatewayGuides,
  noGuides,
  paymentsReport,
  paymentsTeam,
} from '../__fixtures__/links';
import { trackedSeries } from '../__fixtures__/reviews';
import {
  bracketed,
  textsOf,
  untranslated,
} from '../__testUtils__/pseudoLocale';
import { renderOnEntity } from '../__testUtils__/renderOnEntity';
import { API, renderPages } from '../__testUtils__/renderPages';
import { EntityPlatformGuidesCard } from '../features/entity/card/EntityPlatformGuidesCard';
import { EntityPlatformGuidesContent } from '../features/entity/tab/EntityPlatformGuidesContent';
import { Content, ContextProvider } from '../features/home/ContinueLearning';

const server = setupServer();
const translationApi = bracketed();

/** Without what the app puts around it. */
const main = () => screen.getByTestId('on-entity');

/** What is not ours: the catalog's words, and the snippet that one copies. */
const content = textsOf(
  gatewayGuides,
  paymentsReport,
  entities,
  trackedSeries,
  ['storage-squad', 'payments-gateway', 'payments', 'nonsense'],
  ['Component', 'API', 'Resource', 'System', 'Domain'],
  ['metadata:', 'annotations:', 'learning-paths.io/guides: /guides/one'],
  ['series/another'],
);

function serve(guides: EntityGuides) {
  server.use(
    http.get(`${API}/entities/component/default/payments-gateway/guides`, () =>
      HttpResponse.json(guides),
    ),
    http.get(`${API}/teams/group/default/payments`, () =>
      HttpResponse.json(paymentsReport),
    ),
    http.get(`${API}/series`, () =>
      HttpResponse.json({ items: [trackedSeries] }),
    ),
    http.get(`${API}/guides/list`, () =>
      HttpResponse.json({ items: [{ ...gatewayGuides.items[0], tags: [] }] }),
    ),
    http.get(`${API}/entities`, () =>
      HttpResponse.json({ items: entities, nextCursor: 'x' }),
    ),
  );
}

describe('the words about entities', () => {
  registerMswTestHooks(server);

  const empty = { ...noGuides, mayLink: true, unknown: ['nonsense'] };
  it.each<[string, ReactElement, EntityGuides, RegExp]>([
    ['the card', <EntityPlatformGuidesCard />, gatewayGuides, /All 6 guides/],
    ['an empty card', <EntityPlatformGuidesCard />, empty, /No guide applies/],
    ['the tab', <EntityPlatformGuidesContent />, gatewayGuides, /6 guides/],
    [
      'the tab of an entity without owner',
      <EntityPlatformGuidesContent />,
      { ...gatewayGuides, owner: undefined, isPending: true },
      /6 guides/,
    ],
  ])('can all be translated: %s', async (_name, element, guides, ready) => {
    serve(guides);
    renderOnEntity(element, {
      entity: gateway,
      translationApi,
    });
    await screen.findByText(ready);
    expect(untranslated(main(), content)).toEqual([]);
  });

  it('can all be translated: the card of a team', async () => {
    serve(gatewayGuides);
    renderOnEntity(<EntityPlatformGuidesCard />, {
      entity: paymentsTeam,
      translationApi,
    });
    await screen.findByText('Onboard a service');
    expect(untranslated(main(), content)).toEqual([]);
  });

  it('can all be translated: the widget', async () => {
    serve(gatewayGuides);
    renderOnEntity(
      <ContextProvider>
        <Content />
      </ContextProvider>,
      { teams: ['group:default/storage-squad'], translationApi },
    );
    await screen.findByText(trackedSeries.title);
    expect(untranslated(main(), content)).toEqual([]);
  });

  it('can all be translated: the dialogs', async () => {
    serve(gatewayGuides);
    renderOnEntity(<EntityPlatformGuidesContent />, {
      entity: gateway,
      translationApi,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /Add a guide/ }),
    );
    await userEvent.type(
      await screen.findByRole('combobox', { name: /Guide or/ }),
      'a',
    );
    await screen.findAllByRole('option');
    expect(untranslated(screen.getByRole('dialog'), content)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: /Cancel/ }));
    await userEvent.click(
      await screen.findByRole('button', { name: /Remove Pod/ }),
    );
    expect(
      untranslated(await screen.findByRole('dialog', { name: /Pod/ }), content),
    ).toEqual([]);
  });

  it('can all be translated: the list of entities', async () => {
    serve(gatewayGuides);
    renderPages('/learning-paths/entities?text=a', { translationApi });
    await screen.findByRole('table');
    expect(untranslated(screen.getByRole('main'), content)).toEqual([]);
  });
});
