import { useForm } from '@strapi/strapi/admin';
import type { Panel, PanelProps } from '../kit/admin-types';
import { ActionModal } from '../kit/action-modal';
import { Aside } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useMay } from '../kit/use-may';
import { useText } from '../kit/use-text';
import { PicturesForm, type Described } from './pictures-form';
import { shownPictures, type ShownPicture } from './shown-pictures';

function DescribePictures({ pictures }: Readonly<{ pictures: readonly ShownPicture[] }>) {
  const text = useText();
  const { act, isBusy } = useAct<Described>(() => undefined);
  return (
    <>
      <Aside>{text('storekeeper.pictures.hint')}</Aside>
      <ActionModal label={text('storekeeper.pictures.open')} title={text('storekeeper.pictures.title')} isBusy={isBusy}>
        {(close) => <PicturesForm pictures={pictures} act={act} isBusy={isBusy} close={close} />}
      </ActionModal>
    </>
  );
}

/** On an entry with pictures: what is seen on them, in each language of the shop. */
export function PicturesPanel({ model }: PanelProps): Panel {
  const text = useText();
  const mayDescribe = useMay('api::pictures.describe');
  const values = useForm('PicturesPanel', (form) => form.values as Readonly<Record<string, unknown>>);
  const pictures = mayDescribe && model.startsWith('api::') ? shownPictures(values) : [];
  if (pictures.length === 0) return null;
  return { title: text('storekeeper.pictures.title'), content: <DescribePictures pictures={pictures} /> };
}
