import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { calico } from '../../__fixtures__/guide';
import {
  ALONE,
  guideBackend,
  IN_SERIES,
} from '../../__testUtils__/guideBackend';
import { API, renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();

const title = (name: string) =>
  screen.findByRole('heading', { level: 1, name });

describe('opening a guide', () => {
  registerMswTestHooks(server);

  it('goes to the next guide without losing its shell, and tells a screen reader', async () => {
    const asked = guideBackend(server);
    renderPages(IN_SERIES);
    await title(calico.title);
    const path = screen.getByRole('navigation', { name: /Guides of/ });

    await userEvent.click(
      screen.getByRole('link', { name: 'Network Policy →' }),
    );
    const heading = await title('Network Policy');
    await waitFor(() => expect(heading).toHaveFocus());
    expect(screen.getByRole('navigation', { name: /Guides of/ })).toBe(path);
    expect(screen.getByText('Guide 6 of 26')).toBeInTheDocument();
    expect(document.title).toBe('Network Policy · Backstage');
    expect(asked).toHaveLength(2);
    expect(
      within(path).getByRole('link', { current: 'page' }),
    ).toHaveTextContent('Network Policy');
    expect(
      screen.getByRole('link', { name: `← ${calico.title}` }),
    ).toHaveAttribute('href', IN_SERIES);
  });

  it('goes to a heading without asking again', async () => {
    const asked = guideBackend(server);
    renderPages(IN_SERIES);
    const headings = await screen.findByRole('navigation', {
      name: 'On this page',
    });
    const scrolled = jest.fn();
    Element.prototype.scrollIntoView = scrolled;
    await userEvent.click(
      within(headings).getByRole('link', { name: 'Options' }),
    );
    const heading = screen.getByRole('heading', { level: 3 });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(scrolled.mock.instances).toEqual([heading]);
    expect(asked).toHaveLength(1);
  });

  it('arrives at the heading that the address names', async () => {
    guideBackend(server);
    const scrolled = jest.fn();
    Element.prototype.scrollIntoView = scrolled;
    renderPages(`${IN_SERIES}#options`);
    await waitFor(() => expect(scrolled).toHaveBeenCalled());
    expect(scrolled.mock.instances[0]).toHaveAttribute('id', 'article-options');
  });

  it('opens the tab that hides the heading of the address', async () => {
    const html = ['Helm', 'kubectl']
      .map(
        name =>
          `<section class="lp-tab"><p class="lp-tab-title">${name}</p><h3 id="${name}">With ${name}</h3></section>`,
      )
      .join('');
    server.use(
      http.get(`${API}/guides`, () =>
        HttpResponse.json({
          ...calico,
          html: `<div class="lp-tabs">${html}</div>`,
        }),
      ),
    );
    renderPages(`${ALONE}#kubectl`);
    const heading = await screen.findByRole('heading', {
      name: /With kubectl/,
    });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(screen.getByRole('tab', { name: 'kubectl' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    expect(screen.queryByRole('heading', { name: /With Helm/ })).toBeNull();
  });

  it('leaves the focus alone when the visit starts here', async () => {
    guideBackend(server);
    renderPages(IN_SERIES);
    await title(calico.title);
    expect(document.body).toHaveFocus();
  });
});
