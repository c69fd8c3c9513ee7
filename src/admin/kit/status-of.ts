/** The HTTP status a request of the panel was answered with; 0 when there was no answer. */
export const statusOf = (failure: unknown): number =>
  (failure as { response?: { data?: { error?: { status?: number } } } }).response?.data?.error?.status ?? 0;
