import { z } from 'zod';
import { mostProofBytes } from '../../domain/delivery/driving/reports';
import { endpoints } from '../../http/endpoint';
import { documentId, instant } from '../../http/schemas';
import { arrival, courier, delivery, failure, fileNote, position, proofFile, proofKind, run, stop } from './courier-schemas';

const tag = 'Courier';
const byId = z.object({ id: documentId });
const at = '2026-12-01T09:41:00Z';
const reportRefusals = ['DELIVERY_STOP_NOT_FOUND', 'DELIVERY_STOP_DONE', 'DELIVERY_RUN_NOT_STARTED', 'DELIVERY_RUN_OVER'] as const;
const once = 'Sent again, it changes nothing and answers the stop as it is.';
const report = { tag, courier: true, method: 'POST', params: byId, response: stop, idempotent: true } as const;

/** What a courier's phone does. */
export const courierWork = endpoints({
  signIn: {
    tag,
    method: 'POST',
    path: '/courier/sign-in',
    open: true,
    limited: true,
    summary: 'Signs a courier in by the link staff gave them',
    description:
      'Once: a link that was used opens no second phone. `session` is sent as `Authorization: Bearer` from then on, and ends when it was not used for 30 days, or staff end it.',
    body: z.strictObject({ token: z.string().min(1).max(200).meta({ description: 'What stands behind `#` in the link' }) }),
    example: { token: 'q7WmF3c0b8KkqvVx1tPzY2aJd5Ns9RhG4uLe6oTiXyA' },
    response: z.object({ session: z.string(), expiresAt: instant, courier }),
    refusals: ['COURIER_LINK_UNKNOWN', 'COURIER_LINK_USED'],
  },
  signOut: {
    ...{ tag, courier: true, method: 'POST', path: '/courier/sign-out' },
    summary: 'Ends the session of this phone',
    response: z.null(),
  },
  runsToday: {
    ...{ tag, courier: true, method: 'GET', path: '/courier/runs/today' },
    summary: 'The runs of the courier: those of today, and what was begun and not finished',
    response: z.array(run),
    meta: z.object({ courier }),
  },
  startRun: {
    ...{ tag, courier: true, method: 'POST', path: '/courier/runs/:id/start' },
    summary: 'Leaves with a run',
    description:
      'All orders of it are sent, or none: what prevents one is named (`orders`, each with its `because`). Customers are told from then on. Sent again, it changes nothing.',
    params: byId,
    response: run,
    idempotent: true,
    refusals: ['DELIVERY_RUN_NOT_FOUND', 'DELIVERY_RUN_OVER', 'DELIVERY_ORDER_NOT_DELIVERABLE', 'COURIER_BUSY'],
  },
  finishRun: {
    ...{ tag, courier: true, method: 'POST', path: '/courier/runs/:id/finish' },
    summary: 'Ends a run',
    description:
      'What was not reached has failed (`not_reached`); orders that failed wait again, with what is in the van back on the shelf. Sent again, it changes nothing.',
    params: byId,
    response: run,
    idempotent: true,
    refusals: ['DELIVERY_RUN_NOT_FOUND', 'DELIVERY_RUN_NOT_STARTED', 'ORDER_ILLEGAL_TRANSITION'],
  },
  arrive: {
    ...report,
    path: '/courier/stops/:id/arrive',
    summary: 'Stands at the door',
    description: `Of any stop that waits, whichever is next. ${once}`,
    body: arrival,
    example: { at },
    refusals: reportRefusals,
  },
  deliver: {
    ...report,
    path: '/courier/stops/:id/deliver',
    summary: 'Handed the order over',
    description: `Also without having arrived. ${once} Files are sent before (\`POST /courier/stops/{id}/files\`).`,
    body: delivery,
    example: { at, leftAt: 'hand', proof: { code: '402817' }, collected: { amount: 49_900, currency: 'UAH' } },
    refusals: [
      ...reportRefusals,
      ...(['DELIVERY_PROOF_MISSING', 'DELIVERY_FILE_NOT_FOUND', 'DELIVERY_CODE_WRONG', 'DELIVERY_CODE_LOCKED'] as const),
      ...(['DELIVERY_CASH_MISSING', 'DELIVERY_CASH_UNEXPLAINED', 'PAYMENT_EXCEEDS_DUE', 'ORDER_ILLEGAL_TRANSITION'] as const),
    ],
  },
  fail: {
    ...report,
    path: '/courier/stops/:id/fail',
    summary: 'Could not hand the order over',
    description: `It stays in the van, and waits again when the run ends. ${once}`,
    body: failure,
    example: { at, reason: 'nobody_home', note: 'Rang twice and called' },
    refusals: reportRefusals,
  },
  sendFile: {
    ...{ tag, courier: true, method: 'POST', path: '/courier/stops/:id/files' },
    summary: 'Sends a photo or a signature of a stop',
    description: `A JPEG, PNG or WebP as it is, and no form. It is written anew, smaller and without what the camera noted. ${fileNote}; what \`deliver\` does not name is thrown away when the run ends.`,
    params: byId,
    query: z.strictObject({ kind: proofKind }),
    takesFile: mostProofBytes,
    response: proofFile,
    status: 201,
    idempotent: true,
    refusals: [...reportRefusals, 'DELIVERY_PROOF_REFUSED'],
  },
  tellPosition: {
    ...{ tag, courier: true, method: 'POST', path: '/courier/position' },
    summary: 'Says where the courier is',
    description:
      'Only while a run is under way. One each five seconds is kept. The customer who is next sees the last one, and nobody else but staff; the setting of the shop says for how many days it is kept.',
    body: position,
    example: { lat: 50.4501, lng: 30.5234, accuracy: 12, at },
    response: z.null(),
    refusals: ['COURIER_NOT_UNDERWAY'],
  },
});
