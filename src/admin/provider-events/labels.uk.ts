export const providerEventLabelsUk = {
  'Provider event': 'Події платіжних сервісів',
  Provider: 'Платіжний сервіс',
  'Their id': 'Його номер події',
  'Payment there': 'Номер оплати там',
  'How it came': 'Як дізналися',
  Happened: 'Сталося',
  Received: 'Отримано',
  Sent: 'Коли надіслано',
  Processed: 'Опрацьовано',
  Tries: 'Спроби',
  'What went wrong': 'Що пішло не так',
  'Kind of failure': 'Вид збою',
  'What was sent': 'Що надіслано',
  'Who told us, as the shop knows them.': 'Хто повідомив, за назвою в магазині.',
  "The provider's own id of it. Sent again, it is the same event.":
    'Номер, який дав події платіжний сервіс. Надіслана повторно, вона має той самий номер.',
  "In the provider's words.": 'Словами платіжного сервісу.',
  'Received: waits for its job. Processed: the shop has asked the provider and written down what it said. Failed: see below; it is tried again, or press "Process again".':
    '«Чекає»: на неї ще не дійшла черга. «Опрацьовано»: магазин запитав платіжний сервіс і записав відповідь. «Не вдалося»: чому, сказано нижче; магазин спробує ще раз, або натисніть «Опрацювати ще раз».',
  "The provider's id of the payment it is about.": 'Номер оплати, якої вона стосується, у платіжному сервісі.',
  'Webhook: the provider sent it. Reconciliation: the shop asked for what it might have missed.':
    'Платіжний сервіс повідомив сам, або магазин запитав, чи нічого не пропустив.',
  'When it happened, as the provider says.': 'Коли це сталося, за словами платіжного сервісу.',
  'When the shop heard of it.': 'Коли про неї дізнався магазин.',
  'When the provider signed each sending of it, for providers that sign the time. The same sending a second time is a replay and is refused.':
    'Коли платіжний сервіс підписав кожне надсилання, якщо він підписує час. Те саме надсилання вдруге є підробкою, і його відхиляють.',
  'When the shop was done with it.': 'Коли магазин її опрацював.',
  'How often it was processed.': 'Скільки разів її опрацьовували.',
  'Why the last try failed.': 'Чому не вдалася остання спроба.',
  'Outage: the provider did not answer, and will be asked again. Fault: something nobody foresaw.':
    'Платіжний сервіс не відповів, і його запитають ще раз, або сталося те, чого ніхто не передбачив.',
  'As it came, without secrets and card data.': 'Як надійшло, без секретів і даних картки.',
};
