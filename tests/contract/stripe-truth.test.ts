import { moveOf, useStripe } from './stripe/given-stripe';

const stripe = useStripe();

describe('a payment', () => {
  test('waits for a card that the bank refused, and says why', async () => {
    const { reference } = await stripe.created();
    stripe.double.customer.declined(reference, 'pm_card_chargeDeclinedInsufficientFunds');

    expect(await stripe.truth(reference)).toMatchObject({
      state: 'pending',
      failureCode: 'insufficient_funds',
      captured: 0,
      method: 'card',
    });
  });

  test('says what Stripe says where the bank gives no reason', async () => {
    const { reference } = await stripe.created();
    stripe.double.customer.declined(reference, 'pm_card_chargeDeclinedExpiredCard');

    expect((await stripe.truth(reference)).failureCode).toBe('expired_card');
  });

  test('forgets an earlier no once it is paid', async () => {
    const { reference } = await stripe.created();
    stripe.double.customer.declined(reference);
    stripe.double.customer.pays(reference);

    expect(await stripe.truth(reference)).toMatchObject({ state: 'paid', failureCode: null, captured: 12_300 });
  });

  test('asks for an action, and goes on when the customer did it', async () => {
    const { reference } = await stripe.created();
    stripe.double.customer.isAsked(reference);
    const { state: asked } = await stripe.truth(reference);
    stripe.double.customer.completesAction(reference);

    expect([asked, (await stripe.truth(reference)).state]).toEqual(['requires_action', 'paid']);
  });

  test.each([
    ['oxxo_display_details', 'processing'],
    ['boleto_display_details', 'processing'],
    ['display_bank_transfer_instructions', 'requires_action'],
    ['promptpay_display_qr_code', 'requires_action'],
  ])('with %s to show is %s', async (type, state) => {
    const { reference } = await stripe.created();
    stripe.double.customer.isAsked(reference);
    const intent = stripe.double.world.intents.get(reference);
    if (intent) intent.next_action = { type };

    expect((await stripe.truth(reference)).state).toBe(state);
  });

  test('waits again when the customer failed at the action', async () => {
    const { reference } = await stripe.created();
    stripe.double.customer.isAsked(reference);
    stripe.double.customer.failsAction(reference);

    expect(await stripe.truth(reference)).toMatchObject({ state: 'pending', failureCode: 'payment_intent_authentication_failure' });
  });

  test('that takes days is paid in the end', async () => {
    const { reference } = await stripe.created();
    stripe.double.customer.paysSlowly(reference);
    stripe.double.customer.slowSucceeds(reference);

    expect(await stripe.truth(reference)).toMatchObject({ state: 'paid', captured: 12_300, method: 'us_bank_account' });
  });

  test.each(['apple_pay', 'google_pay'] as const)('by %s is called so, and not a card', async (wallet) => {
    const { reference } = await stripe.created();
    stripe.double.customer.paysWithWallet(reference, wallet);

    expect((await stripe.truth(reference)).method).toBe(wallet);
  });

  test('that is authorised says until when it can be captured', async () => {
    const { reference } = await stripe.paid({ capture: 'manual' });
    const days = (Number((await stripe.truth(reference)).capturableUntil) - Date.now()) / 86_400_000;

    expect(days).toBeCloseTo(7, 1);
  });

  test('whose authorisation ran out holds nothing', async () => {
    const { reference } = await stripe.paid({ capture: 'manual' });
    stripe.double.authorizationExpires(reference);

    expect(await stripe.truth(reference)).toMatchObject({ state: 'cancelled', authorized: 0, captured: 0, capturableUntil: null });
  });

  test('in a state nobody has heard of is not guessed at', async () => {
    const { reference } = await stripe.created();
    const intent = stripe.double.world.intents.get(reference);
    if (intent) intent.status = 'requires_prayer';

    await expect(stripe.truth(reference)).rejects.toMatchObject({
      name: 'IntegrationError',
      message: expect.stringContaining('requires_prayer'),
    });
  });
});

describe('a refund', () => {
  test('of what a capture left over is none: nothing had been taken', async () => {
    const payment = await stripe.paid({ capture: 'manual' });
    await stripe.provider().capture(moveOf(payment, 10_000));
    const outside = stripe.double.refundOutside(payment.reference, 2_300);

    expect(await stripe.truth(payment.reference)).toMatchObject({
      captured: 10_000,
      refunded: 2_300,
      refunds: [{ reference: outside.id, idempotencyKey: null, amount: 2_300 }],
    });
  });

  test('of what was authorised and let go is none', async () => {
    const { reference } = await stripe.paid({ capture: 'manual' });
    await stripe.provider().cancel({ idempotencyKey: 'cancel', reference });

    expect(await stripe.truth(reference)).toMatchObject({ refunded: 0, refunds: [] });
  });

  test('waits where the bank takes its time, and is not counted before', async () => {
    const payment = await stripe.paid({}, 'pm_card_pendingRefund');
    const { state, reference } = await stripe.provider().refund(moveOf(payment, 300));
    const { refunded } = await stripe.truth(payment.reference);
    stripe.double.refundArrives(reference);

    expect([state, refunded]).toEqual(['pending', 0]);
    expect(await stripe.provider().fetchRefund?.(reference)).toMatchObject({ state: 'succeeded', amount: 300 });
    expect((await stripe.truth(payment.reference)).refunded).toBe(300);
  });

  test('that waited may fail, and then stayed with us', async () => {
    const payment = await stripe.paid({}, 'pm_card_pendingRefund');
    const { reference } = await stripe.provider().refund(moveOf(payment, 300));
    stripe.double.refundFails(reference);

    const failed = { state: 'failed', failureCode: 'expired_or_canceled_card' };
    expect(await stripe.provider().fetchRefund?.(reference)).toMatchObject(failed);
    expect(await stripe.truth(payment.reference)).toMatchObject({ refunded: 0, refunds: [failed] });
  });

  test('that succeeded and came back days later is still told of', async () => {
    const payment = await stripe.paid();
    const { reference } = await stripe.provider().refund(moveOf(payment, 12_300));
    stripe.double.refundFails(reference, 'lost_or_stolen_card');

    expect(await stripe.truth(payment.reference)).toMatchObject({ refunded: 0, refunds: [{ reference, state: 'failed' }] });
  });

  test('is one of many, and all are told of', async () => {
    const { reference } = await stripe.paid();
    for (let made = 0; made < 120; made += 1) stripe.double.refundOutside(reference, 100);
    const { refunds, refunded } = await stripe.truth(reference);

    expect([refunds?.length, new Set(refunds?.map((refund) => refund.reference)).size, refunded]).toEqual([120, 120, 12_000]);
  });

  test('is told from one that was made outside, and by which key', async () => {
    const payment = await stripe.paid();
    const wanted = moveOf(payment, 300);
    await stripe.provider().refund(wanted);
    stripe.double.refundOutside(payment.reference, 500);

    const keys = (await stripe.truth(payment.reference)).refunds?.map(({ idempotencyKey, amount }) => [idempotencyKey, amount]);
    expect(keys).toEqual([
      [null, 500],
      [wanted.idempotencyKey, 300],
    ]);
  });

  test('of a payment that is not paid is a no, and says so', async () => {
    const outcome = await stripe.provider().refund(moveOf(await stripe.created(), 300));

    expect(outcome).toMatchObject({ state: 'failed', failureCode: 'amount_too_large' });
  });

  test('of more than is left is a no that carries our key, as Stripe made none', async () => {
    const payment = await stripe.paid();
    const wanted = moveOf(payment, 20_000);

    expect(await stripe.provider().refund(wanted)).toEqual({
      reference: wanted.idempotencyKey,
      idempotencyKey: wanted.idempotencyKey,
      amount: 20_000,
      state: 'failed',
      failureCode: 'amount_too_large',
    });
  });
});

describe('a dispute', () => {
  test('takes the money back while it is open', async () => {
    const { reference } = await stripe.paid();
    stripe.double.openDispute(reference, { reason: 'product_not_received' });
    const { disputes } = await stripe.truth(reference);

    expect(disputes).toEqual([{ reference: expect.any(String), amount: 12_300, state: 'open', reason: 'product_not_received' }]);
  });

  test.each([
    ['reviewDispute', 'open'],
    ['winDispute', 'won'],
    ['loseDispute', 'lost'],
  ] as const)('%s leaves it %s', async (what, state) => {
    const { reference } = await stripe.paid({}, 'pm_card_createDispute');
    const [dispute] = (await stripe.truth(reference)).disputes;
    stripe.double[what](dispute?.reference ?? '');

    expect((await stripe.truth(reference)).disputes).toMatchObject([{ reference: dispute?.reference, state }]);
  });

  test('that is only an inquiry moves nothing and is none', async () => {
    const { reference } = await stripe.paid({}, 'pm_card_createDisputeInquiry');

    expect((await stripe.truth(reference)).disputes).toEqual([]);
  });

  test('stands in the way of a refund, which is a no', async () => {
    const payment = await stripe.paid({}, 'pm_card_createDispute');

    expect(await stripe.provider().refund(moveOf(payment, 300))).toMatchObject({ state: 'failed', failureCode: 'charge_disputed' });
  });
});
