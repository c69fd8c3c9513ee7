import { piecesLeft } from './pieces-left';

const line = { quantity: 10, cancelled: 0, cancelledRefunded: 0, fulfilled: 0, returned: 0, refundedQuantity: 0 };

it('of what was not sent everything can be sent, cancelled and refunded, and nothing returned', () => {
  expect(piecesLeft(line, 0)).toEqual({ ship: 10, cancel: 10, return: 0, refund: 10 });
});

it('sent pieces can come back, those asked for before not once more', () => {
  expect(piecesLeft({ ...line, fulfilled: 6, returned: 1 }, 2)).toEqual({ ship: 4, cancel: 4, return: 3, refund: 10 });
});

it('cancelled pieces are not owed and cannot be refunded, unless they had been before', () => {
  expect(piecesLeft({ ...line, cancelled: 3 }, 0)).toMatchObject({ ship: 7, refund: 7 });
  expect(piecesLeft({ ...line, cancelled: 3, cancelledRefunded: 2, refundedQuantity: 2 }, 0)).toMatchObject({ ship: 7, refund: 7 });
});

it('is never below nothing', () => {
  expect(piecesLeft({ ...line, fulfilled: 2, returned: 2 }, 5).return).toBe(0);
});
