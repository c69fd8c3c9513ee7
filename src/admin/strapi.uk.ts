/** Strapi's own texts that it has no Ukrainian words for, or none that fit. */
export const strapiUk = {
  'app.components.LeftMenuLinkContainer.plugins': 'Плаґіни',
  'app.components.LeftMenuLinkContainer.settings': 'Налаштування',
  'app.components.Select.placeholder': 'Виберіть',
  'app.components.Button.close': 'Закрити',
  'global.profile.settings': 'Мій профіль',
  'global.sessions.active-devices': 'Де виконано вхід',
  'Settings.permissions.conditions.none-applied': 'Умов немає.',
  'Settings.permissions.conditions.inherited-readonly': 'Ці умови походять від вашої ролі, і змінити їх не можна.',
  'Settings.roles.form.permissions.locales.validation': '{actions}: виберіть принаймні одну мову.',
  'Settings.adminTokens.title': 'Токени адміністраторів',
  'Settings.roles.form.permission.property-label': '{label}',
  'Settings.permissions.category': 'Що тут дозволено',
  'search.placeholder': 'Пошук',
  'i18n.list-view.table.header.label': 'Якими мовами',
  'content-manager.containers.list.table-headers.status': 'Стан',
  'content-manager.containers.EditView.add.new-entry': 'Додати запис',
  'content-manager.containers.edit.information.documentId.label': 'Id документа',
  'content-manager.components.DynamicZone.more-actions': 'Інші дії',
  'content-manager.components.DynamicZone.add-component': 'Додати в «{componentName}»',
  'content-manager.form.Input.hint.text':
    '{min, select, undefined {} other {від {min}}}{divider}{max, select, undefined {} other {до {max}}}{unit}{br}{description}',
};
