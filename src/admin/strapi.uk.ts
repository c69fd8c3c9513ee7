/** Strapi's own texts that it has no Ukrainian words for. */
export const strapiUk = {
  'search.placeholder': 'Пошук',
  'i18n.list-view.table.header.label': 'Якими мовами',
  'content-manager.containers.list.table-headers.status': 'Стан',
};
