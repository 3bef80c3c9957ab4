import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { NETWORK, progress, STORAGE } from '../../__fixtures__/reviews';
import { kubernetes } from '../../__fixtures__/series';
import { failure } from '../../__testUtils__/failure';
import { API, READER, renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();

/** Answers for every team; gives the teams asked for. */
function answer(): (string | null)[] {
  const asked: (string | null)[] = [];
  server.use(
    http.get(`${API}/series`, ({ request }) => {
      const team = new URL(request.url).searchParams.get('team');
      asked.push(team);
      return HttpResponse.json({
        items: [{ ...kubernetes, progress: team ? progress : undefined }],
      });
    }),
  );
  return asked;
}

const picker = () => screen.findByRole('combobox', { name: 'Team' });

describe('the choice of a team', () => {
  registerMswTestHooks(server);

  it('is not there for somebody in no team, and the page says what that means', async () => {
    const asked = answer();
    renderPages('/learning-paths');
    expect(
      await screen.findByText('You are in no team, so nothing is tracked.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('combobox', { name: 'Team' })).toBeNull();
    expect(
      screen.getByRole('button', { name: /^Start: Storage/ }),
    ).toBeVisible();
    expect(asked).toEqual([null]);
  });

  it('is made silently for somebody in one team', async () => {
    const asked = answer();
    renderPages('/learning-paths', { teams: [STORAGE] });
    expect(await screen.findByText('Team: storage-squad')).toBeInTheDocument();
    expect(asked).toEqual([STORAGE]);
  });

  it('is remembered for the person who made it', async () => {
    const asked = answer();
    const storageApi = mockApis.storage();
    const { unmount } = renderPages('/learning-paths', {
      teams: [STORAGE, NETWORK],
      storageApi,
    });
    expect(await picker()).toHaveValue(STORAGE);
    await userEvent.selectOptions(await picker(), 'network-squad');
    await waitFor(() => expect(asked).toEqual([STORAGE, NETWORK]));
    expect(
      storageApi.forBucket('learning-paths').snapshot(`team.${READER}`).value,
    ).toBe(NETWORK);
    unmount();

    renderPages('/learning-paths', { teams: [STORAGE, NETWORK], storageApi });
    expect(await picker()).toHaveValue(NETWORK);
    expect(asked).toEqual([STORAGE, NETWORK, NETWORK]);
  });

  it('forgets a team that the reader left', async () => {
    const asked = answer();
    const storageApi = mockApis.storage();
    await storageApi
      .forBucket('learning-paths')
      .set(`team.${READER}`, 'group:default/gone');
    renderPages('/learning-paths', { teams: [STORAGE, NETWORK], storageApi });
    expect(await picker()).toHaveValue(STORAGE);
    expect(asked).toEqual([STORAGE]);
  });

  it('is overridden by the address, which links then keep', async () => {
    const asked = answer();
    renderPages('/learning-paths?team=Network-Squad', { teams: [STORAGE] });
    expect(await picker()).toHaveValue(NETWORK);
    expect(asked).toEqual([NETWORK]);
    expect(
      screen.getByRole('link', { name: kubernetes.title }),
    ).toHaveAttribute(
      'href',
      `/learning-paths/series/kubernetes-platform?team=${encodeURIComponent(
        NETWORK,
      )}`,
    );

    await userEvent.selectOptions(await picker(), 'storage-squad');
    await waitFor(() => expect(asked).toEqual([NETWORK, STORAGE]));
    expect(
      screen.getByRole('link', { name: kubernetes.title }),
    ).toHaveAttribute('href', '/learning-paths/series/kubernetes-platform');
  });

  it.each(['user:default/ana', ':::'])(
    'does not take %s of the address for a team',
    async name => {
      const asked = answer();
      renderPages(`/learning-paths?team=${name}`, { teams: [STORAGE] });
      await screen.findByText('Team: storage-squad');
      expect(asked).toEqual([STORAGE]);
    },
  );

  it.each([403, 404])(
    'shows the page without states when the server answers %s to the team',
    async status => {
      server.use(
        http.get(`${API}/series`, ({ request }) =>
          new URL(request.url).searchParams.has('team')
            ? failure(status, 'not this team')
            : HttpResponse.json({ items: [kubernetes] }),
        ),
      );
      renderPages('/learning-paths', { teams: [STORAGE] });
      expect(await screen.findByText(kubernetes.title)).toBeInTheDocument();
      expect(
        screen.getByText(/What storage-squad reviewed cannot be shown/),
      ).toBeInTheDocument();
    },
  );
});
