import { forwardRef, useEffect, useImperativeHandle, useRef } from 'react';
import SignaturePad from 'signature_pad';
import type { Words } from './words';

/** `canvas`: what was signed; null where nobody did. */
export type SignatureField = Readonly<{ canvas: () => HTMLCanvasElement | null }>;

/** Where somebody signs with a finger. It is black on white also in the dark, as it is kept. */
export const Signature = forwardRef<SignatureField, Readonly<{ words: Words }>>(function Signature({ words: { say } }, field) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
  useEffect(() => {
    if (!canvas.current) return;
    const scale = window.devicePixelRatio || 1;
    canvas.current.width = canvas.current.clientWidth * scale;
    canvas.current.height = canvas.current.clientHeight * scale;
    canvas.current.getContext('2d')?.scale(scale, scale);
    pad.current = new SignaturePad(canvas.current, { backgroundColor: '#fff', penColor: '#000' });
    const made = pad.current;
    return () => made.off();
  }, []);
  useImperativeHandle(field, () => ({ canvas: () => (pad.current && !pad.current.isEmpty() ? canvas.current : null) }), []);
  return (
    <div className="field">
      <span id="signature">{say('signature')}</span>
      <canvas ref={canvas} role="img" aria-labelledby="signature" aria-describedby="signature-help" />
      <small id="signature-help">{say('signatureHelp')}</small>
      <button type="button" className="quiet" onClick={() => pad.current?.clear()}>
        {say('clear')}
      </button>
    </div>
  );
});
