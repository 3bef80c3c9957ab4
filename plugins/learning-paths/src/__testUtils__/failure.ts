import { HttpResponse } from 'msw';

/** An error as Backstage backends answer with it. */
export function failure(status: number, message = 'It went wrong') {
  const names: Record<number, string> = {
    401: 'AuthenticationError',
    403: 'NotAllowedError',
    404: 'NotFoundError',
    409: 'ConflictError',
    412: 'StaleReviewError',
  };
  return HttpResponse.json(
    {
      error: { name: names[status] ?? 'Error', message },
      request: { method: 'GET', url: '/' },
      response: { statusCode: status },
    },
    { status },
  );
}
