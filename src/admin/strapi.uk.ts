/** Strapi's own texts that it has no Ukrainian words for, or none that fit. */
export const strapiUk = {
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
