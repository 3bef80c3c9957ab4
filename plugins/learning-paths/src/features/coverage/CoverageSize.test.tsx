import { TranslationApi } from '@backstage/frontend-plugin-api';
import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  CoverageRow,
  CoverageSection,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { progressWith, teamReport } from '../../__fixtures__/coverage';
import { kubernetes } from '../../__fixtures__/series';
import { API, renderPages } from '../../__testUtils__/renderPages';
import { learningPathsTranslationRef } from '../../messages/translation';

const server = setupServer();
const TEAMS = 500;
const CONCERNS = 10;
const GUIDES_EACH = 10;

const sections: CoverageSection[] = Array.from(
  { length: CONCERNS },
  (_, index) => ({
    series: kubernetes.slug,
    title: `Concern ${index}`,
    icon: 'layers',
    colour: 'teal',
    guides: Array.from(
      { length: GUIDES_EACH },
      (_guide, number) => `/guides/${index}/${number}`,
    ),
  }),
);
const rows: CoverageRow[] = Array.from({ length: TEAMS }, (_, index) => ({
  team: `group:default/team-${index}`,
  name: `Team ${index}`,
  teams: 1,
  cells: sections.map(() => progressWith(GUIDES_EACH, { reviewed: 2 })),
  progress: progressWith(CONCERNS * GUIDES_EACH, { reviewed: 2 * CONCERNS }),
}));

/** Pages as the backend does; gives the limits that were asked for. */
function answer(): (string | null)[] {
  const limits: (string | null)[] = [];
  server.use(
    http.get(`${API}/series`, () => HttpResponse.json({ items: [kubernetes] })),
    http.get(`${API}/teams/*`, () => HttpResponse.json(teamReport)),
    http.get(`${API}/coverage`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      const from = Number(searchParams.get('cursor') ?? 0);
      limits.push(searchParams.get('limit'));
      const to = from + Number(searchParams.get('limit'));
      return HttpResponse.json({
        sections,
        items: rows.slice(from, to),
        progress: progressWith(TEAMS),
        totalItems: TEAMS,
        ...(to < TEAMS && { nextCursor: String(to) }),
      });
    }),
  );
  return limits;
}

/** Counts how often words of cells are drawn. */
function counting(): { api: TranslationApi; drawn: () => number } {
  const real = mockApis.translation();
  let drawn = 0;
  return {
    drawn: () => drawn,
    api: {
      getTranslation: ref => {
        const snapshot = real.getTranslation(ref);
        if (!snapshot.ready || ref.id !== learningPathsTranslationRef.id) {
          return snapshot;
        }
        return {
          ready: true,
          t: new Proxy(snapshot.t, {
            apply: (target, self, args) => {
              drawn += args[0] === 'coverage.cell' ? 1 : 0;
              return Reflect.apply(target, self, args);
            },
          }),
        };
      },
      translation$: ref => real.translation$(ref),
    },
  };
}

/** Questions by role would take jsdom half a minute here. */
const rowsInPage = () => document.querySelectorAll('tbody tr').length;

describe('the coverage of 500 teams and 100 guides', () => {
  registerMswTestHooks(server);

  it('draws a page of rows, and more of them on demand', async () => {
    const limits = answer();
    renderPages('/learning-paths/coverage');
    expect(await screen.findByText('50 of 500 teams')).toBeInTheDocument();
    expect(rowsInPage()).toBe(50);
    await userEvent.click(screen.getByText('Show more'));
    await waitFor(() => expect(rowsInPage()).toBe(100));
    expect(screen.getByText('100 of 500 teams')).toBeInTheDocument();
    expect(limits).toEqual(['50', '100']);
  });

  it('draws no cell again when a cell is opened', async () => {
    answer();
    const { api, drawn } = counting();
    renderPages('/learning-paths/coverage', { translationApi: api });
    const cell = await screen.findByLabelText(/^Team 3, Concern 2:/);
    const before = drawn();
    expect(before).toBeGreaterThanOrEqual(50 * CONCERNS);
    await userEvent.click(cell);
    expect(await screen.findByText('All guides of Team 3')).toBeInTheDocument();
    expect(drawn()).toBe(before);
  });
});
