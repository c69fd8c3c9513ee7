import type { PayForm } from '../payment-provider';

// Inside a script, `</script>` would end it, wherever it stands.
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * Stripe's own fields for whatever the customer can pay with; the card never passes the shop. They come back to the same page, which
 * looks then what has become of it. Source: docs.stripe.com/payments/accept-a-payment (Payment Element), and /security/guide for the
 * policy of the page.
 */
export const payForm = ({ clientSecret, publishableKey }: Readonly<Record<string, string>>, language: string): PayForm => ({
  scripts: ['https://js.stripe.com/v3/'],
  sources: {
    script: ['https://js.stripe.com', 'https://*.js.stripe.com'],
    frame: ['https://js.stripe.com', 'https://*.js.stripe.com', 'https://hooks.stripe.com'],
    connect: ['https://api.stripe.com'],
  },
  markup: '<div id="fields"></div><p id="refusal" role="alert"></p>',
  code: `
    const stripe = Stripe(${inScript(publishableKey)}, { locale: ${inScript(language)} });
    const elements = stripe.elements({ clientSecret: ${inScript(clientSecret)} });
    elements.create('payment').mount('#fields');
    const form = document.querySelector('form');
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const button = form.querySelector('button');
      button.disabled = true;
      const { error } = await stripe.confirmPayment({ elements, confirmParams: { return_url: location.href } });
      if (error) document.querySelector('#refusal').textContent = error.message;
      button.disabled = false;
    });`,
});
