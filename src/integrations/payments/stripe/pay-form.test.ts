import { payForm } from './pay-form';

test('nothing in a secret ends the script it stands in', () => {
  const { code } = payForm({ clientSecret: 'pi_1</script><b>', publishableKey: 'pk_test_1' }, 'uk');
  expect(code).toContain('Stripe("pk_test_1", { locale: "uk" })');
  expect(code).not.toContain('</script');
  expect(code).toContain('"pi_1\\u003c/script>');
});
