import { useRef, useState } from 'react';
import { Box, Button, Field, Flex, TextInput } from '@strapi/design-system';
import { useText } from '../../kit/use-text';

type Props = Readonly<{ hint: string; disabled?: boolean; onScan: (code: string) => Promise<void> }>;

/**
 * Where a scanner types a barcode and presses Enter. Who scans does not wait for an answer: what was read meanwhile is asked for afterwards,
 * one after the other, in the order it was read.
 */
export function ScanField({ hint, disabled = false, onScan }: Props) {
  const text = useText();
  const [code, setCode] = useState('');
  const queue = useRef<Promise<void>>(Promise.resolve());
  const newest = useRef(onScan);
  newest.current = onScan;
  const submit = () => {
    const read = code.trim();
    setCode('');
    if (read !== '') queue.current = queue.current.then(() => newest.current(read));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Flex alignItems="flex-start" gap={2}>
        <Box flex="1">
          <Field.Root hint={hint} width="100%">
            <Field.Label>{text('storekeeper.shelf.barcode')}</Field.Label>
            <TextInput
              value={code}
              autoComplete="off"
              disabled={disabled}
              onChange={(event: { target: { value: string } }) => setCode(event.target.value.slice(0, 100))}
            />
            <Field.Hint />
          </Field.Root>
        </Box>
        <Box paddingTop={6}>
          <Button type="submit" variant="secondary" size="L" disabled={disabled || code.trim() === ''}>
            {text('storekeeper.shelf.scan')}
          </Button>
        </Box>
      </Flex>
    </form>
  );
}
