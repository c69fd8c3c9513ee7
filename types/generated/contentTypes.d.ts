import type { Schema, Struct } from '@strapi/strapi';

export interface AdminApiToken extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_api_tokens';
  info: {
    description: '';
    displayName: 'Api Token';
    name: 'Api Token';
    pluralName: 'api-tokens';
    singularName: 'api-token';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    accessKey: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    adminPermissions: Schema.Attribute.Relation<'oneToMany', 'admin::permission'>;
    adminUserOwner: Schema.Attribute.Relation<'manyToOne', 'admin::user'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    description: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }> &
      Schema.Attribute.DefaultTo<''>;
    encryptedKey: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    expiresAt: Schema.Attribute.DateTime;
    kind: Schema.Attribute.Enumeration<['content-api', 'admin']> & Schema.Attribute.Required & Schema.Attribute.DefaultTo<'content-api'>;
    lastUsedAt: Schema.Attribute.DateTime;
    lifespan: Schema.Attribute.BigInteger;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::api-token'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    permissions: Schema.Attribute.Relation<'oneToMany', 'admin::api-token-permission'>;
    publishedAt: Schema.Attribute.DateTime;
    type: Schema.Attribute.Enumeration<['read-only', 'full-access', 'custom']> & Schema.Attribute.DefaultTo<'read-only'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface AdminApiTokenPermission extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_api_token_permissions';
  info: {
    description: '';
    displayName: 'API Token Permission';
    name: 'API Token Permission';
    pluralName: 'api-token-permissions';
    singularName: 'api-token-permission';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    action: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::api-token-permission'> & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    token: Schema.Attribute.Relation<'manyToOne', 'admin::api-token'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface AdminPermission extends Struct.CollectionTypeSchema {
  collectionName: 'admin_permissions';
  info: {
    description: '';
    displayName: 'Permission';
    name: 'Permission';
    pluralName: 'permissions';
    singularName: 'permission';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    action: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    actionParameters: Schema.Attribute.JSON & Schema.Attribute.DefaultTo<{}>;
    apiToken: Schema.Attribute.Relation<'manyToOne', 'admin::api-token'>;
    conditions: Schema.Attribute.JSON & Schema.Attribute.DefaultTo<[]>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::permission'> & Schema.Attribute.Private;
    properties: Schema.Attribute.JSON & Schema.Attribute.DefaultTo<{}>;
    publishedAt: Schema.Attribute.DateTime;
    role: Schema.Attribute.Relation<'manyToOne', 'admin::role'>;
    subject: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface AdminRole extends Struct.CollectionTypeSchema {
  collectionName: 'admin_roles';
  info: {
    description: '';
    displayName: 'Role';
    name: 'Role';
    pluralName: 'roles';
    singularName: 'role';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    code: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    description: Schema.Attribute.String;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::role'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    permissions: Schema.Attribute.Relation<'oneToMany', 'admin::permission'>;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    users: Schema.Attribute.Relation<'manyToMany', 'admin::user'>;
  };
}

export interface AdminSession extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_sessions';
  info: {
    description: 'Session Manager storage';
    displayName: 'Session';
    name: 'Session';
    pluralName: 'sessions';
    singularName: 'session';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
    i18n: {
      localized: false;
    };
  };
  attributes: {
    absoluteExpiresAt: Schema.Attribute.DateTime & Schema.Attribute.Private;
    childId: Schema.Attribute.String & Schema.Attribute.Private;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    deviceId: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Private;
    expiresAt: Schema.Attribute.DateTime & Schema.Attribute.Required & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::session'> & Schema.Attribute.Private;
    metadata: Schema.Attribute.JSON & Schema.Attribute.Private;
    origin: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    sessionId: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Private & Schema.Attribute.Unique;
    status: Schema.Attribute.String & Schema.Attribute.Private;
    type: Schema.Attribute.String & Schema.Attribute.Private;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    userId: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Private;
  };
}

export interface AdminTransferToken extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_transfer_tokens';
  info: {
    description: '';
    displayName: 'Transfer Token';
    name: 'Transfer Token';
    pluralName: 'transfer-tokens';
    singularName: 'transfer-token';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    accessKey: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    description: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }> &
      Schema.Attribute.DefaultTo<''>;
    expiresAt: Schema.Attribute.DateTime;
    lastUsedAt: Schema.Attribute.DateTime;
    lifespan: Schema.Attribute.BigInteger;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::transfer-token'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    permissions: Schema.Attribute.Relation<'oneToMany', 'admin::transfer-token-permission'>;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface AdminTransferTokenPermission extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_transfer_token_permissions';
  info: {
    description: '';
    displayName: 'Transfer Token Permission';
    name: 'Transfer Token Permission';
    pluralName: 'transfer-token-permissions';
    singularName: 'transfer-token-permission';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    action: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::transfer-token-permission'> & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    token: Schema.Attribute.Relation<'manyToOne', 'admin::transfer-token'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface AdminUser extends Struct.CollectionTypeSchema {
  collectionName: 'admin_users';
  info: {
    description: '';
    displayName: 'User';
    name: 'User';
    pluralName: 'users';
    singularName: 'user';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    apiTokens: Schema.Attribute.Relation<'oneToMany', 'admin::api-token'> & Schema.Attribute.Private;
    blocked: Schema.Attribute.Boolean & Schema.Attribute.Private & Schema.Attribute.DefaultTo<false>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    email: Schema.Attribute.Email &
      Schema.Attribute.Required &
      Schema.Attribute.Private &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 6;
      }>;
    firstname: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    isActive: Schema.Attribute.Boolean & Schema.Attribute.Private & Schema.Attribute.DefaultTo<false>;
    lastname: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::user'> & Schema.Attribute.Private;
    password: Schema.Attribute.Password &
      Schema.Attribute.Private &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 6;
      }>;
    preferedLanguage: Schema.Attribute.String;
    publishedAt: Schema.Attribute.DateTime;
    registrationToken: Schema.Attribute.String & Schema.Attribute.Private;
    resetPasswordToken: Schema.Attribute.String & Schema.Attribute.Private;
    resetPasswordTokenExpiresAt: Schema.Attribute.DateTime & Schema.Attribute.Private;
    roles: Schema.Attribute.Relation<'manyToMany', 'admin::role'> & Schema.Attribute.Private;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    username: Schema.Attribute.String;
  };
}

export interface ApiCartCart extends Struct.CollectionTypeSchema {
  collectionName: 'carts';
  info: {
    description: 'What customers put together and did not order yet.';
    displayName: 'Cart';
    pluralName: 'carts';
    singularName: 'cart';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['email', 'itemCount', 'totalMinor', 'cartStatus', 'lastChangedAt', 'abandonedAt'];
      mainField: 'email';
      sortBy: ['lastChangedAt', 'DESC'];
    };
  };
  attributes: {
    abandonedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'When it was found left behind with goods in it. Empty while the customer may still come back.';
          label: 'Abandoned';
          readOnly: true;
        };
      }>;
    billingAddress: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    cartStatus: Schema.Attribute.Enumeration<['active', 'ordered', 'merged', 'expired']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Active: still being filled. Ordered: became an order. Merged: went into another cart at sign-in. Expired: nobody touched it for too long.';
          label: 'Status';
          readOnly: true;
        };
      }> &
      Schema.Attribute.DefaultTo<'active'>;
    channel: Schema.Attribute.Enumeration<['app', 'web', 'pos']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where the customer is buying.';
          label: 'Where';
          readOnly: true;
        };
      }> &
      Schema.Attribute.DefaultTo<'app'>;
    checkoutOrderId: Schema.Attribute.String &
      Schema.Attribute.Private &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    codes: Schema.Attribute.JSON &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    contact: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    country: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where the customer says they are.';
          label: 'Country';
          readOnly: true;
        };
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    currency: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Of all amounts of this cart.';
          label: 'Currency';
          readOnly: true;
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 3;
        minLength: 3;
      }>;
    customer: Schema.Attribute.Relation<'manyToOne', 'plugin::users-permissions.user'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Empty for guests.';
          label: 'Customer';
          readOnly: true;
        };
      }>;
    delivery: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    email: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Of the customer, once they told it.';
          label: 'E-mail';
          readOnly: true;
        };
      }>;
    expiresAt: Schema.Attribute.DateTime &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Afterwards it counts as expired, and later it is deleted.';
          label: 'Kept until';
          readOnly: true;
        };
      }>;
    itemCount: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How many pieces are in it.';
          label: 'Pieces';
          readOnly: true;
        };
      }> &
      Schema.Attribute.DefaultTo<0>;
    language: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    lastChangedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'When the customer last changed it.';
          label: 'Last change';
          readOnly: true;
        };
      }>;
    lastSeen: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    lines: Schema.Attribute.JSON &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::cart.cart'> & Schema.Attribute.Private;
    mergedInto: Schema.Attribute.String &
      Schema.Attribute.Private &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    note: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What the customer wrote.';
          label: 'Note of the customer';
          readOnly: true;
        };
      }>;
    operations: Schema.Attribute.JSON &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    publishedAt: Schema.Attribute.DateTime;
    revision: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }> &
      Schema.Attribute.DefaultTo<1>;
    shippingAddress: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    tokenHash: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Private &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    totalMinor: Schema.Attribute.BigInteger &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<
        'global::money',
        {
          currencyFrom: 'currency';
        }
      > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What it came to at the last change.';
          label: 'Total';
          readOnly: true;
        };
      }> &
      Schema.Attribute.DefaultTo<'0'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiCatalogBrand extends Struct.CollectionTypeSchema {
  collectionName: 'brands';
  info: {
    description: 'Who makes the products.';
    displayName: 'Brand';
    pluralName: 'brands';
    singularName: 'brand';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['logo', 'name', 'slug'];
      mainField: 'name';
      sortBy: ['name', 'ASC'];
    };
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    description: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Who they are, in a sentence or two.';
          label: 'Description';
        };
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::catalog.brand'> & Schema.Attribute.Private;
    logo: Schema.Attribute.Media<'images'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Best on a transparent background.';
          label: 'Logo';
        };
      }>;
    manufacturer: Schema.Attribute.Relation<'manyToOne', 'api::catalog.economic-operator'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Who makes what has this brand, where a product says nothing else.';
          label: 'Manufacturer';
        };
      }>;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'As the maker writes it.';
          label: 'Name';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    publishedAt: Schema.Attribute.DateTime;
    responsiblePerson: Schema.Attribute.Relation<'manyToOne', 'api::catalog.economic-operator'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Who answers in the EU for what is made outside of it, where a product says nothing else.';
          label: 'Responsible person in the EU';
        };
      }>;
    slug: Schema.Attribute.UID<'name'> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The last part of the link, small letters and hyphens.';
          label: 'Address';
        };
      }>;
    translations: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::translations',
        {
          of: ['name', 'description'];
        }
      > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What customers read in each other language of the shop. Left empty, they read the text above.';
          label: 'In other languages';
        };
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiCatalogCategory extends Struct.CollectionTypeSchema {
  collectionName: 'categories';
  info: {
    description: 'The shelves of the shop.';
    displayName: 'Category';
    pluralName: 'categories';
    singularName: 'category';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['name', 'parent', 'position'];
      mainField: 'name';
      sortBy: ['position', 'ASC'];
    };
    i18n: {
      localized: true;
    };
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    description: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'One or two sentences at the top of the category.';
          label: 'Description';
        };
        i18n: {
          localized: true;
        };
      }>;
    image: Schema.Attribute.Media<'images'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Shown in the menu of the app.';
          label: 'Picture';
        };
        i18n: {
          localized: false;
        };
      }>;
    locale: Schema.Attribute.String;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::catalog.category'>;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What customers read in the menu.';
          label: 'Name';
        };
        i18n: {
          localized: true;
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    parent: Schema.Attribute.Relation<'manyToOne', 'api::catalog.category'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The category it stands under. Empty for the top level.';
          label: 'Parent category';
        };
        i18n: {
          localized: false;
        };
      }>;
    position: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Smaller numbers come first.';
          label: 'Position';
        };
        i18n: {
          localized: false;
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    publishedAt: Schema.Attribute.DateTime;
    slug: Schema.Attribute.UID<'name'> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The last part of the link, small letters and hyphens.';
          label: 'Address';
        };
        i18n: {
          localized: true;
        };
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiCatalogEconomicOperator extends Struct.CollectionTypeSchema {
  collectionName: 'economic_operators';
  info: {
    description: 'Who answers for products, with the address the law wants customers to be told.';
    displayName: 'Manufacturer or responsible person';
    pluralName: 'economic-operators';
    singularName: 'economic-operator';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['name', 'email', 'website'];
      mainField: 'name';
      sortBy: ['name', 'ASC'];
    };
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    email: Schema.Attribute.Email &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where customers write to about safety. This or a website is needed.';
          label: 'E-mail';
        };
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::catalog.economic-operator'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The company, as it is registered.';
          label: 'Name';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    postalAddress: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Street, town and country, as on an envelope.';
          label: 'Postal address';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    website: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where customers reach it, with https://.';
          label: 'Website';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
  };
}

export interface ApiCatalogOption extends Struct.CollectionTypeSchema {
  collectionName: 'options';
  info: {
    description: 'What differs between the variants of a product, such as size.';
    displayName: 'Option';
    pluralName: 'options';
    singularName: 'option';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['name', 'code', 'position', 'values'];
      mainField: 'name';
      sortBy: ['position', 'ASC'];
    };
  };
  attributes: {
    code: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What apps filter by, such as size. Small letters, no blanks; it stays when the name changes.';
          label: 'Code';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::catalog.option'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What customers read, such as Size.';
          label: 'Name';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    position: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Smaller numbers come first: size before colour, everywhere.';
          label: 'Position';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    publishedAt: Schema.Attribute.DateTime;
    translations: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::translations',
        {
          of: ['name'];
        }
      > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What customers read in each other language of the shop. Left empty, they read the text above.';
          label: 'In other languages';
        };
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    values: Schema.Attribute.Relation<'oneToMany', 'api::catalog.option-value'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What can be chosen, such as S, M and L. Each is made under Option value.';
          label: 'Values';
          readOnly: true;
        };
      }>;
  };
}

export interface ApiCatalogOptionValue extends Struct.CollectionTypeSchema {
  collectionName: 'option_values';
  info: {
    description: 'One thing that can be chosen of an option, such as M.';
    displayName: 'Option value';
    pluralName: 'option-values';
    singularName: 'option-value';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['label', 'option', 'code', 'swatch', 'position'];
      mainField: 'label';
      sortBy: ['position', 'ASC'];
    };
  };
  attributes: {
    code: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What apps filter by, such as m. Small letters, no blanks; it stays when the label changes.';
          label: 'Code';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    label: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What customers read, such as M or Moss green.';
          label: 'Label';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::catalog.option-value'> & Schema.Attribute.Private;
    option: Schema.Attribute.Relation<'manyToOne', 'api::catalog.option'> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What this is a value of, such as Size.';
          label: 'Option';
        };
      }>;
    position: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Smaller numbers come first: S, M, L and not L, M, S.';
          label: 'Position';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    publishedAt: Schema.Attribute.DateTime;
    swatch: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The colour apps show beside it, such as #4f6b3a. Leave empty where it is no colour.';
          label: 'Swatch';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 7;
      }>;
    translations: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::translations',
        {
          of: ['label'];
        }
      > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What customers read in each other language of the shop. Left empty, they read the text above.';
          label: 'In other languages';
        };
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiCatalogPinnedSearch extends Struct.CollectionTypeSchema {
  collectionName: 'pinned_searches';
  info: {
    description: 'Products that come first when customers search for these words.';
    displayName: 'Pinned search';
    pluralName: 'pinned-searches';
    singularName: 'pinned-search';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['phrases', 'language', 'startsAt', 'endsAt'];
      mainField: 'phrases';
      sortBy: ['phrases', 'ASC'];
    };
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    endsAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Leave empty for no end.';
          label: 'Ends';
        };
      }>;
    language: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The code of the language it is searched in, such as en or uk.';
          label: 'Language';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 35;
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::catalog.pinned-search'> & Schema.Attribute.Private;
    phrases: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What customers type, whole, separated by commas: tea, green tea.';
          label: 'Searches';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    products: Schema.Attribute.Relation<'manyToMany', 'api::catalog.product'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'They come first, in this order; up to 50. Those that cannot be bought are left out.';
          label: 'Products';
        };
      }>;
    publishedAt: Schema.Attribute.DateTime;
    startsAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Leave empty to start at once.';
          label: 'Starts';
        };
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiCatalogProduct extends Struct.CollectionTypeSchema {
  collectionName: 'products';
  info: {
    description: 'What the shop sells. Its variants carry prices and stock.';
    displayName: 'Product';
    pluralName: 'products';
    singularName: 'product';
  };
  options: {
    draftAndPublish: true;
  };
  pluginOptions: {
    admin: {
      list: ['images', 'name', 'brand', 'categories'];
      mainField: 'name';
      sortBy: ['name', 'ASC'];
    };
    i18n: {
      localized: true;
    };
  };
  attributes: {
    attributes: Schema.Attribute.Component<'catalog.attribute', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Facts customers can filter by.';
          label: 'Attributes';
        };
        i18n: {
          localized: true;
        };
      }>;
    brand: Schema.Attribute.Relation<'manyToOne', 'api::catalog.brand'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Who makes it.';
          label: 'Brand';
        };
        i18n: {
          localized: false;
        };
      }>;
    categories: Schema.Attribute.Relation<'manyToMany', 'api::catalog.category'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where customers find it. Choose the most exact ones; the ones above follow.';
          label: 'Categories';
        };
        i18n: {
          localized: false;
        };
      }>;
    countryOfOrigin: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where it was made: two capital letters, such as UA.';
          label: 'Country of origin';
        };
        i18n: {
          localized: false;
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    description: Schema.Attribute.RichText &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What makes somebody want it. Markdown.';
          label: 'Description';
        };
        i18n: {
          localized: true;
        };
      }>;
    images: Schema.Attribute.Media<'images', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The first one is shown in lists.';
          label: 'Pictures';
        };
        i18n: {
          localized: false;
        };
      }>;
    locale: Schema.Attribute.String;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::catalog.product'>;
    manufacturer: Schema.Attribute.Relation<'manyToOne', 'api::catalog.economic-operator'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Leave empty where it is that of the brand.';
          label: 'Manufacturer';
        };
        i18n: {
          localized: false;
        };
      }>;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What customers read first.';
          label: 'Name';
        };
        i18n: {
          localized: true;
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    options: Schema.Attribute.Relation<'manyToMany', 'api::catalog.option'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What its variants differ in, such as size and colour. Each variant has one value of each.';
          label: 'Options';
        };
        i18n: {
          localized: false;
        };
      }>;
    passportUrl: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The address of its digital product passport, with https://.';
          label: 'Product passport';
        };
        i18n: {
          localized: false;
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
    publishedAt: Schema.Attribute.DateTime;
    related: Schema.Attribute.Relation<'manyToMany', 'api::catalog.product'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Shown beside it, in this order; up to 12. What is missing, the shop fills up from its categories and brand.';
          label: 'Goes with it';
        };
        i18n: {
          localized: false;
        };
      }>;
    responsiblePerson: Schema.Attribute.Relation<'manyToOne', 'api::catalog.economic-operator'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'For what is made outside of the EU. Leave empty where it is that of the brand.';
          label: 'Responsible person in the EU';
        };
        i18n: {
          localized: false;
        };
      }>;
    slug: Schema.Attribute.UID<'name'> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The last part of the link to the product, small letters and hyphens.';
          label: 'Address';
        };
        i18n: {
          localized: true;
        };
      }>;
    taxCategory: Schema.Attribute.Relation<'manyToOne', 'api::pricing.tax-category'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Which tax rate holds for it.';
          label: 'Tax category';
        };
        i18n: {
          localized: false;
        };
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    warnings: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What the law asks you to warn of, in words of the language customers read.';
          label: 'Warnings';
        };
        i18n: {
          localized: true;
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 5000;
      }>;
  };
}

export interface ApiCatalogSynonym extends Struct.CollectionTypeSchema {
  collectionName: 'synonyms';
  info: {
    description: 'Words customers type for the same thing.';
    displayName: 'Synonym';
    pluralName: 'synonyms';
    singularName: 'synonym';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['words', 'means', 'language'];
      mainField: 'words';
      sortBy: ['words', 'ASC'];
    };
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    language: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The code of the language it is searched in, such as en or uk.';
          label: 'Language';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 35;
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::catalog.synonym'> & Schema.Attribute.Private;
    means: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Leave empty where all of them mean the same. Else what those above find too, and not the other way round: trainers find shoes.';
          label: 'Mean';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    words: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Separated by commas: kettle, teapot. Each finds what the others find.';
          label: 'Words';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface ApiCatalogVariant extends Struct.CollectionTypeSchema {
  collectionName: 'variants';
  info: {
    description: 'One size, colour or kind of a product: what is bought, priced and counted.';
    displayName: 'Variant';
    pluralName: 'variants';
    singularName: 'variant';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['sku', 'name', 'product', 'inventoryPolicy', 'enabled'];
      mainField: 'sku';
      sortBy: ['sku', 'ASC'];
    };
  };
  attributes: {
    backorderLimit: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How many pieces may be sold beyond what is there.';
          label: 'Backorder limit';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    barcode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'EAN, UPC or another number below the bars. One that is a GTIN is told to marketplaces.';
          label: 'Barcode';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 32;
      }>;
    contentAmount: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How much is in it, without packaging: 250 of 250 g. Customers are told the price per kilogram, litre or metre.';
          label: 'Contains';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 100000000;
          min: 1;
        },
        number
      >;
    contentBase: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How much of that unit its price is told for, such as 100 for 100 g. Empty: a kilogram, a litre, a metre, a piece.';
          label: 'Price told for';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 100000000;
          min: 1;
        },
        number
      >;
    contentUnit: Schema.Attribute.Enumeration<['g', 'kg', 'ml', 'l', 'cm', 'm', 'cm2', 'm2', 'piece']> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Smaller units where there is a fraction: 1500 ml are 1.5 l.';
          label: 'Unit of contents';
        };
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    enabled: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Switch off to take it out of the shop without deleting it.';
          label: 'For sale';
        };
      }> &
      Schema.Attribute.DefaultTo<true>;
    heightMm: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Of the packed piece, as its length.';
          label: 'Height in millimetres';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 100000;
          min: 1;
        },
        number
      >;
    image: Schema.Attribute.Media<'images'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Leave empty to show the first picture of the product.';
          label: 'Picture';
        };
      }>;
    inventoryPolicy: Schema.Attribute.Enumeration<['tracked', 'untracked', 'backorder']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Tracked: never sold beyond what is there. Untracked: always available. Backorder: may be sold beyond it, up to the limit.';
          label: 'Stock';
        };
      }> &
      Schema.Attribute.DefaultTo<'tracked'>;
    lengthMm: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Of the packed piece, for the volume of a delivery. A piece whose length, width or height is empty counts as nothing there.';
          label: 'Length in millimetres';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 100000;
          min: 1;
        },
        number
      >;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::catalog.variant'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What tells it from its sisters, such as M / Moss.';
          label: 'Name';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    optionValues: Schema.Attribute.Relation<'manyToMany', 'api::catalog.option-value'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'One value for each option of the product, such as M and Moss green.';
          label: 'Options';
        };
      }>;
    position: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Smaller numbers come first.';
          label: 'Position';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    product: Schema.Attribute.Relation<'manyToOne', 'api::catalog.product'> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The product this is a variant of.';
          label: 'Product';
        };
      }>;
    publishedAt: Schema.Attribute.DateTime;
    sku: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The code on the shelf and on the label; no two variants share one.';
          label: 'SKU';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 64;
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    weightGrams: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'With packaging, for delivery.';
          label: 'Weight in grams';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    widthMm: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Of the packed piece, as its length.';
          label: 'Width in millimetres';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 100000;
          min: 1;
        },
        number
      >;
  };
}

export interface ApiDeliveryDeliveryMethod extends Struct.CollectionTypeSchema {
  collectionName: 'delivery_methods';
  info: {
    description: 'How goods reach the customer.';
    displayName: 'Delivery method';
    pluralName: 'delivery-methods';
    singularName: 'delivery-method';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['name', 'kind', 'enabled', 'position'];
      mainField: 'name';
      sortBy: ['position', 'ASC'];
    };
  };
  attributes: {
    carrier: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Only for carrier point: the code of the carrier, such as swift-post.';
          label: 'Carrier';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 40;
      }>;
    code: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'A short name for imports, such as courier.';
          label: 'Code';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    compiledRules: Schema.Attribute.JSON &
      Schema.Attribute.Private &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    countries: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::choices',
        {
          of: 'country';
        }
      > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Offered for these countries. Empty: everywhere.';
          label: 'Countries';
        };
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    enabled: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Switch off to stop offering it.';
          label: 'In use';
        };
      }> &
      Schema.Attribute.DefaultTo<true>;
    estimate: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How long it takes, such as 2\u20133 days.';
          label: 'Estimate';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    kind: Schema.Attribute.Enumeration<['flat_rate', 'pickup', 'carrier_point']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Flat rate: brought for one price. Pickup: the customer comes. Carrier point: a carrier brings it to a point of its own.';
          label: 'Kind';
        };
      }> &
      Schema.Attribute.DefaultTo<'flat_rate'>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::delivery.delivery-method'> & Schema.Attribute.Private;
    location: Schema.Attribute.Relation<'manyToOne', 'api::inventory.stock-location'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Only for pickup: where the customer comes to.';
          label: 'Pickup point';
        };
      }>;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Customers choose it by this name, such as Courier.';
          label: 'Name';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    position: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Smaller numbers come first.';
          label: 'Position';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    prices: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'One for each currency you sell in. Without a currency it is not offered in it.';
          label: 'Prices';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
    publishedAt: Schema.Attribute.DateTime;
    rules: Schema.Attribute.DynamicZone<
      [
        'delivery.free-from',
        'delivery.zones',
        'delivery.weight',
        'delivery.volume',
        'delivery.parcels',
        'delivery.distance',
        'delivery.subtotal',
        'delivery.groups',
        'delivery.hours',
      ]
    > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'When it is offered, and what it costs then. Empty: always, at its price.';
          label: 'Rules';
        };
      }>;
    taxCategory: Schema.Attribute.Relation<'manyToOne', 'api::pricing.tax-category'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How delivery is taxed. Empty: the default category.';
          label: 'Tax category';
        };
      }>;
    taxIncluded: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'On: the price is what a customer pays. Off: tax is added.';
          label: 'Tax included';
        };
      }> &
      Schema.Attribute.DefaultTo<true>;
    translations: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::translations',
        {
          of: ['name', 'estimate'];
        }
      > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What customers read in each other language of the shop. Left empty, they read the text above.';
          label: 'In other languages';
        };
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiDeliveryDeliverySlot extends Struct.CollectionTypeSchema {
  collectionName: 'delivery_slots';
  info: {
    description: 'A time of day at which orders are brought, and how many.';
    displayName: 'Delivery slot';
    pluralName: 'delivery-slots';
    singularName: 'delivery-slot';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['name', 'startTime', 'endTime', 'mostOrders', 'enabled'];
      mainField: 'name';
      sortBy: ['startTime', 'ASC'];
    };
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    cutOffDays: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Orders until is a time of so many days before. 0: of the same day.';
          label: 'Days before';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 30;
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    cutOffTime: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'A time of day at which orders close, such as 18:00. Empty: the lead alone.';
          label: 'Orders until';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 5;
        minLength: 5;
      }>;
    daysAhead: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How many days ahead customers choose it.';
          label: 'Days ahead';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 90;
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<14>;
    enabled: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Switch off to take no more orders into it. Orders that are in it stay.';
          label: 'In use';
        };
      }> &
      Schema.Attribute.DefaultTo<true>;
    endTime: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Such as 21:00. Midnight is 00:00.';
          label: 'Until';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 5;
        minLength: 5;
      }>;
    friday: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'On: it is on every Friday.';
          label: 'Friday';
        };
      }> &
      Schema.Attribute.DefaultTo<true>;
    leadMinutes: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Orders close so long before it begins.';
          label: 'Lead in minutes';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 43200;
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<120>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::delivery.delivery-slot'> & Schema.Attribute.Private;
    methods: Schema.Attribute.Relation<'manyToMany', 'api::delivery.delivery-method'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Customers choose a time for these.';
          label: 'Delivery methods';
        };
      }>;
    minutesPerOrder: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Counted for Most minutes.';
          label: 'Minutes for each order';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 1440;
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<10>;
    minutesPerPiece: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'On top of those for the order.';
          label: 'Minutes for each piece';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 1440;
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    monday: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'On: it is on every Monday.';
          label: 'Monday';
        };
      }> &
      Schema.Attribute.DefaultTo<true>;
    mostMinutes: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How long all its orders may take together. Empty: not counted.';
          label: 'Most minutes';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 1000000;
          min: 0;
        },
        number
      >;
    mostOrders: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How many orders it takes on one day. Empty: any number.';
          label: 'Most orders';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 100000;
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<10>;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Staff know it by this name, such as City centre, evenings. Customers read the times.';
          label: 'Name';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    publishedAt: Schema.Attribute.DateTime;
    saturday: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'On: it is on every Saturday.';
          label: 'Saturday';
        };
      }> &
      Schema.Attribute.DefaultTo<true>;
    startTime: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Hours and minutes on the clocks of the zone, such as 18:00.';
          label: 'From';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 5;
        minLength: 5;
      }>;
    sunday: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'On: it is on every Sunday.';
          label: 'Sunday';
        };
      }> &
      Schema.Attribute.DefaultTo<false>;
    surcharges: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What it costs on top of the method, one for each currency. Empty: nothing.';
          label: 'Surcharges';
        };
      }>;
    thursday: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'On: it is on every Thursday.';
          label: 'Thursday';
        };
      }> &
      Schema.Attribute.DefaultTo<true>;
    tuesday: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'On: it is on every Tuesday.';
          label: 'Tuesday';
        };
      }> &
      Schema.Attribute.DefaultTo<true>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    wednesday: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'On: it is on every Wednesday.';
          label: 'Wednesday';
        };
      }> &
      Schema.Attribute.DefaultTo<true>;
    zone: Schema.Attribute.Relation<'manyToOne', 'api::delivery.delivery-zone'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Only addresses in this zone. Empty: wherever no zone has slots of its own.';
          label: 'Delivery zone';
        };
      }>;
  };
}

export interface ApiDeliveryDeliveryZone extends Struct.CollectionTypeSchema {
  collectionName: 'delivery_zones';
  info: {
    description: 'Where something is delivered: a part of the map, postal codes or cities.';
    displayName: 'Delivery zone';
    pluralName: 'delivery-zones';
    singularName: 'delivery-zone';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['name', 'code', 'enabled', 'priority'];
      mainField: 'name';
      sortBy: ['priority', 'DESC'];
    };
  };
  attributes: {
    areas: Schema.Attribute.JSON &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<'global::zone-areas'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Draw it, or say a radius, postal codes or cities. An address in one of these parts lies in the zone.';
          label: 'Where it is';
        };
      }>;
    code: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'A short name for imports and apps, such as centre.';
          label: 'Code';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    enabled: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Switch off, and no address lies in it.';
          label: 'In use';
        };
      }> &
      Schema.Attribute.DefaultTo<true>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::delivery.delivery-zone'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Staff know it by this name, such as City centre.';
          label: 'Name';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    priority: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where zones overlap, the one with the larger number counts.';
          label: 'Priority';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 1000;
          min: -1000;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    publishedAt: Schema.Attribute.DateTime;
    timeZone: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'On the clocks of which slots of this zone stand. Empty: that of the shop.';
          label: 'Time zone';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiInventoryStockHold extends Struct.CollectionTypeSchema {
  collectionName: 'stock_holds';
  info: {
    description: '';
    displayName: 'Stock hold';
    pluralName: 'stock-holds';
    singularName: 'stock-hold';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    cart: Schema.Attribute.Relation<'manyToOne', 'api::cart.cart'> & Schema.Attribute.Required;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    expiresAt: Schema.Attribute.DateTime & Schema.Attribute.Required;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::inventory.stock-hold'> & Schema.Attribute.Private;
    location: Schema.Attribute.Relation<'manyToOne', 'api::inventory.stock-location'> & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    quantity: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    variant: Schema.Attribute.Relation<'manyToOne', 'api::catalog.variant'> & Schema.Attribute.Required;
  };
}

export interface ApiInventoryStockLevel extends Struct.CollectionTypeSchema {
  collectionName: 'stock_levels';
  info: {
    description: 'How many pieces of a variant are at a location. Edited as a grid on the product.';
    displayName: 'Stock level';
    pluralName: 'stock-levels';
    singularName: 'stock-level';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    allocated: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<0>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    held: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<0>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::inventory.stock-level'> & Schema.Attribute.Private;
    location: Schema.Attribute.Relation<'manyToOne', 'api::inventory.stock-location'> & Schema.Attribute.Required;
    onHand: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<0>;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    variant: Schema.Attribute.Relation<'manyToOne', 'api::catalog.variant'> & Schema.Attribute.Required;
  };
}

export interface ApiInventoryStockLocation extends Struct.CollectionTypeSchema {
  collectionName: 'stock_locations';
  info: {
    description: 'Where goods are kept.';
    displayName: 'Stock location';
    pluralName: 'stock-locations';
    singularName: 'stock-location';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['name', 'code', 'country', 'city', 'priority', 'enabled'];
      mainField: 'name';
      sortBy: ['priority', 'DESC'];
    };
  };
  attributes: {
    city: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where it is.';
          label: 'City';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    code: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'A short name for imports, such as lviv.';
          label: 'Code';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    country: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Two capital letters.';
          label: 'Country';
        };
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    enabled: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Switch off to stop selling from it.';
          label: 'In use';
        };
      }> &
      Schema.Attribute.DefaultTo<true>;
    latitude: Schema.Attribute.Float &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Degrees north, such as 49.84.';
          label: 'Latitude';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 90;
          min: -90;
        },
        number
      >;
    line1: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Street and number.';
          label: 'Street';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::inventory.stock-location'> & Schema.Attribute.Private;
    longitude: Schema.Attribute.Float &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Degrees east, such as 24.03.';
          label: 'Longitude';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 180;
          min: -180;
        },
        number
      >;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Such as Lviv warehouse.';
          label: 'Name';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    openingHours: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<'global::opening-hours'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'When customers can come here, by the clock of the shop. Empty: apps say nothing of it.';
          label: 'Opening hours';
        };
      }>;
    postalCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Of the street.';
          label: 'Postal code';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 20;
      }>;
    priority: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Orders are taken from the highest number first.';
          label: 'Priority';
        };
      }> &
      Schema.Attribute.DefaultTo<0>;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiInventoryStockMovement extends Struct.CollectionTypeSchema {
  collectionName: 'stock_movements';
  info: {
    description: '';
    displayName: 'Stock movement';
    pluralName: 'stock-movements';
    singularName: 'stock-movement';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    actor: Schema.Attribute.String & Schema.Attribute.Required;
    allocatedDelta: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<0>;
    cartDocumentId: Schema.Attribute.String;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    heldDelta: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<0>;
    kind: Schema.Attribute.Enumeration<
      ['receive', 'stocktake', 'hold', 'release', 'allocate', 'deallocate', 'ship', 'return', 'transfer']
    > &
      Schema.Attribute.Required;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::inventory.stock-movement'> & Schema.Attribute.Private;
    location: Schema.Attribute.Relation<'manyToOne', 'api::inventory.stock-location'>;
    occurredAt: Schema.Attribute.DateTime & Schema.Attribute.Required;
    onHandDelta: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<0>;
    orderDocumentId: Schema.Attribute.String;
    publishedAt: Schema.Attribute.DateTime;
    reason: Schema.Attribute.Text;
    sku: Schema.Attribute.String & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    variant: Schema.Attribute.Relation<'manyToOne', 'api::catalog.variant'>;
  };
}

export interface ApiOperationsStaffAlert extends Struct.CollectionTypeSchema {
  collectionName: 'staff_alerts';
  info: {
    description: 'What needs a person: somebody has to look at it, and says so when it is done.';
    displayName: 'Alert';
    pluralName: 'staff-alerts';
    singularName: 'staff-alert';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['raisedAt', 'kind', 'orderNumber', 'amountMinor', 'state', 'doneBy'];
      mainField: 'orderNumber';
      sortBy: ['raisedAt', 'DESC'];
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    amountMinor: Schema.Attribute.BigInteger &
      Schema.Attribute.CustomField<
        'global::money',
        {
          currencyFrom: 'currency';
        }
      > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How much money it is about.';
          label: 'Amount';
          readOnly: true;
        };
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    currency: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Of the amount.';
          label: 'Currency';
          readOnly: true;
        };
      }>;
    dedupeKey: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    details: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What else is known.';
          label: 'Details';
          readOnly: true;
        };
      }>;
    doneAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'When somebody said that it is done.';
          label: 'Done';
          readOnly: true;
        };
      }>;
    doneBy: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Who said so.';
          label: 'Done by';
          readOnly: true;
        };
      }>;
    doneNote: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'In their words.';
          label: 'What was done';
          readOnly: true;
        };
      }>;
    kind: Schema.Attribute.Enumeration<
      [
        'payment_unknown',
        'payment_differs',
        'payment_provider_failing',
        'refund_outside',
        'refund_failed',
        'refund_stuck',
        'dispute_opened',
        'dispute_won',
        'dispute_lost',
        'authorization_ending',
        'authorization_lost',
        'overpaid',
        'money_returned',
        'collected_by_carrier',
        'collected_not_owed',
        'sms_rising',
        'push_failing',
        'maps_failing',
        'maps_limit',
        'webhook_off',
        'automation',
        'website_shortage',
        'website_news_refused',
        'loyalty_points_missing',
      ]
    > &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The panel beside says what it means and what to do.';
          label: 'What happened';
          readOnly: true;
        };
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::operations.staff-alert'> & Schema.Attribute.Private;
    orderDocumentId: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    orderNumber: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The number of the order it is about; empty for one that was never placed.';
          label: 'Order';
          readOnly: true;
        };
      }>;
    publishedAt: Schema.Attribute.DateTime;
    raisedAt: Schema.Attribute.DateTime &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'When the shop noticed.';
          label: 'Raised';
          readOnly: true;
        };
      }>;
    state: Schema.Attribute.Enumeration<['open', 'done']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Open until somebody says that it is done.';
          label: 'State';
          readOnly: true;
        };
      }> &
      Schema.Attribute.DefaultTo<'open'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiOrderOrder extends Struct.CollectionTypeSchema {
  collectionName: 'orders';
  info: {
    description: 'What customers bought.';
    displayName: 'Order';
    pluralName: 'orders';
    singularName: 'order';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['number', 'placedAt', 'orderStatus', 'paymentStatus', 'fulfilmentStatus', 'email', 'totalMinor'];
      mainField: 'number';
      sortBy: ['createdAt', 'DESC'];
    };
  };
  attributes: {
    billingAddress: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    cartDocumentId: Schema.Attribute.String &
      Schema.Attribute.Private &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    channel: Schema.Attribute.Enumeration<['app', 'web', 'pos']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where the customer bought.';
          label: 'Where';
          readOnly: true;
        };
      }> &
      Schema.Attribute.DefaultTo<'app'>;
    contact: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    country: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    currency: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Of all amounts of the order.';
          label: 'Currency';
          readOnly: true;
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 3;
        minLength: 3;
      }>;
    customer: Schema.Attribute.Relation<'manyToOne', 'plugin::users-permissions.user'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Empty for guests.';
          label: 'Customer';
          readOnly: true;
        };
      }>;
    customerKey: Schema.Attribute.String &
      Schema.Attribute.Private &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    delivery: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    deliveryMinor: Schema.Attribute.BigInteger &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    deliveryRefundedMinor: Schema.Attribute.BigInteger &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }> &
      Schema.Attribute.DefaultTo<'0'>;
    discounts: Schema.Attribute.JSON &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    discountsMinor: Schema.Attribute.BigInteger &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    email: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Of the customer.';
          label: 'E-mail';
          readOnly: true;
        };
      }>;
    expiresAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    fulfilmentStatus: Schema.Attribute.Enumeration<['unfulfilled', 'partially_fulfilled', 'fulfilled', 'delivered', 'returned']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where the goods stand.';
          label: 'Fulfilment';
          readOnly: true;
        };
      }> &
      Schema.Attribute.DefaultTo<'unfulfilled'>;
    itemsMinor: Schema.Attribute.BigInteger &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    language: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::order.order'> & Schema.Attribute.Private;
    note: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What the customer wrote with the order.';
          label: 'Note of the customer';
          readOnly: true;
        };
      }>;
    number: Schema.Attribute.String &
      Schema.Attribute.Unique &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Given when the order is placed.';
          label: 'Number';
          readOnly: true;
        };
      }>;
    orderStatus: Schema.Attribute.Enumeration<['pending_payment', 'placed', 'completed', 'cancelled', 'expired']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where the order stands.';
          label: 'Status';
          readOnly: true;
        };
      }> &
      Schema.Attribute.DefaultTo<'pending_payment'>;
    paymentStatus: Schema.Attribute.Enumeration<
      ['unpaid', 'authorized', 'partially_paid', 'paid', 'partially_refunded', 'refunded', 'disputed']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where the money stands.';
          label: 'Payment';
          readOnly: true;
        };
      }> &
      Schema.Attribute.DefaultTo<'unpaid'>;
    phone: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Of the customer.';
          label: 'Phone';
          readOnly: true;
        };
      }>;
    placedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'When it was placed.';
          label: 'Placed';
          readOnly: true;
        };
      }>;
    publishedAt: Schema.Attribute.DateTime;
    shippingAddress: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    taxMinor: Schema.Attribute.BigInteger &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    taxRounding: Schema.Attribute.Enumeration<['line', 'order']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }> &
      Schema.Attribute.DefaultTo<'line'>;
    tokenHash: Schema.Attribute.String &
      Schema.Attribute.Private &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    totalMinor: Schema.Attribute.BigInteger &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<
        'global::money',
        {
          currencyFrom: 'currency';
        }
      > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What the customer pays, delivery and tax in.';
          label: 'Total';
          readOnly: true;
        };
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    websiteAnswer: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
  };
}

export interface ApiOrderOrderEvent extends Struct.CollectionTypeSchema {
  collectionName: 'order_events';
  info: {
    description: '';
    displayName: 'Order event';
    pluralName: 'order-events';
    singularName: 'order-event';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    actorId: Schema.Attribute.String;
    actorType: Schema.Attribute.Enumeration<['customer', 'guest', 'staff', 'courier', 'machine', 'system']> & Schema.Attribute.Required;
    after: Schema.Attribute.JSON;
    before: Schema.Attribute.JSON;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    details: Schema.Attribute.JSON;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::order.order-event'> & Schema.Attribute.Private;
    occurredAt: Schema.Attribute.DateTime & Schema.Attribute.Required;
    order: Schema.Attribute.Relation<'manyToOne', 'api::order.order'> & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    requestId: Schema.Attribute.String;
    type: Schema.Attribute.String & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiOrderOrderLine extends Struct.CollectionTypeSchema {
  collectionName: 'order_lines';
  info: {
    description: '';
    displayName: 'Order line';
    pluralName: 'order-lines';
    singularName: 'order-line';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    allocations: Schema.Attribute.JSON & Schema.Attribute.Required;
    cancelledQuantity: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<0>;
    cancelledRefundedQuantity: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<0>;
    compareAtMinor: Schema.Attribute.BigInteger;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    discountMinor: Schema.Attribute.BigInteger & Schema.Attribute.Required;
    discounts: Schema.Attribute.JSON & Schema.Attribute.Required;
    fulfilledQuantity: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<0>;
    lineId: Schema.Attribute.String & Schema.Attribute.Required;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::order.order-line'> & Schema.Attribute.Private;
    name: Schema.Attribute.Text & Schema.Attribute.Required;
    options: Schema.Attribute.JSON;
    order: Schema.Attribute.Relation<'manyToOne', 'api::order.order'> & Schema.Attribute.Required;
    perUnitTotal: Schema.Attribute.JSON & Schema.Attribute.Required;
    position: Schema.Attribute.Integer & Schema.Attribute.Required;
    priceListDocumentId: Schema.Attribute.String & Schema.Attribute.Required;
    productDocumentId: Schema.Attribute.String & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    quantity: Schema.Attribute.Integer & Schema.Attribute.Required;
    refundedMinor: Schema.Attribute.BigInteger & Schema.Attribute.Required & Schema.Attribute.DefaultTo<'0'>;
    refundedQuantity: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<0>;
    returnedQuantity: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<0>;
    sku: Schema.Attribute.String & Schema.Attribute.Required;
    subtotalMinor: Schema.Attribute.BigInteger & Schema.Attribute.Required;
    taxBasisPoints: Schema.Attribute.Integer & Schema.Attribute.Required;
    taxIncluded: Schema.Attribute.Boolean & Schema.Attribute.Required;
    taxMinor: Schema.Attribute.BigInteger & Schema.Attribute.Required;
    taxName: Schema.Attribute.String;
    totalMinor: Schema.Attribute.BigInteger & Schema.Attribute.Required;
    unitPriceMinor: Schema.Attribute.BigInteger & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    variant: Schema.Attribute.Relation<'manyToOne', 'api::catalog.variant'>;
    variantDocumentId: Schema.Attribute.String & Schema.Attribute.Required;
    weightGrams: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<0>;
  };
}

export interface ApiOrderReturnRequest extends Struct.CollectionTypeSchema {
  collectionName: 'return_requests';
  info: {
    description: '';
    displayName: 'Return request';
    pluralName: 'return-requests';
    singularName: 'return-request';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    decidedAt: Schema.Attribute.DateTime;
    decision: Schema.Attribute.JSON;
    lines: Schema.Attribute.JSON & Schema.Attribute.Required;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::order.return-request'> & Schema.Attribute.Private;
    order: Schema.Attribute.Relation<'manyToOne', 'api::order.order'> & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    reason: Schema.Attribute.Text;
    receivedAt: Schema.Attribute.DateTime;
    requestedBy: Schema.Attribute.String & Schema.Attribute.Required;
    status: Schema.Attribute.Enumeration<['requested', 'accepted', 'received', 'declined', 'cancelled']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'requested'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiOrderShipment extends Struct.CollectionTypeSchema {
  collectionName: 'shipments';
  info: {
    description: '';
    displayName: 'Shipment';
    pluralName: 'shipments';
    singularName: 'shipment';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    carrier: Schema.Attribute.String;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    deliveredAt: Schema.Attribute.DateTime;
    lines: Schema.Attribute.JSON & Schema.Attribute.Required;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::order.shipment'> & Schema.Attribute.Private;
    location: Schema.Attribute.Relation<'manyToOne', 'api::inventory.stock-location'>;
    order: Schema.Attribute.Relation<'manyToOne', 'api::order.order'> & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    shippedAt: Schema.Attribute.DateTime;
    status: Schema.Attribute.Enumeration<['prepared', 'shipped', 'delivered', 'failed']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'prepared'>;
    trackedAt: Schema.Attribute.DateTime;
    trackedBy: Schema.Attribute.String;
    trackingNumber: Schema.Attribute.String;
    trackingUrl: Schema.Attribute.Text;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiPaymentPayment extends Struct.CollectionTypeSchema {
  collectionName: 'payments';
  info: {
    description: '';
    displayName: 'Payment';
    pluralName: 'payments';
    singularName: 'payment';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    amountMinor: Schema.Attribute.BigInteger & Schema.Attribute.Required;
    authorizedMinor: Schema.Attribute.BigInteger & Schema.Attribute.Required & Schema.Attribute.DefaultTo<'0'>;
    capturableUntil: Schema.Attribute.DateTime;
    capture: Schema.Attribute.Enumeration<['automatic', 'manual']> & Schema.Attribute.Required & Schema.Attribute.DefaultTo<'automatic'>;
    capturedMinor: Schema.Attribute.BigInteger & Schema.Attribute.Required & Schema.Attribute.DefaultTo<'0'>;
    captureRequestedAt: Schema.Attribute.DateTime;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    currency: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 3;
        minLength: 3;
      }>;
    disputedMinor: Schema.Attribute.BigInteger & Schema.Attribute.Required & Schema.Attribute.DefaultTo<'0'>;
    failureCode: Schema.Attribute.String;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::payment.payment'> & Schema.Attribute.Private;
    method: Schema.Attribute.String;
    order: Schema.Attribute.Relation<'manyToOne', 'api::order.order'> & Schema.Attribute.Required;
    provider: Schema.Attribute.String & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    reference: Schema.Attribute.String;
    refundedMinor: Schema.Attribute.BigInteger & Schema.Attribute.Required & Schema.Attribute.DefaultTo<'0'>;
    revision: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<0>;
    settledAt: Schema.Attribute.DateTime;
    status: Schema.Attribute.Enumeration<['pending', 'requires_action', 'processing', 'authorized', 'paid', 'failed', 'cancelled']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'pending'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiPaymentPaymentEvent extends Struct.CollectionTypeSchema {
  collectionName: 'payment_events';
  info: {
    description: '';
    displayName: 'Payment event';
    pluralName: 'payment-events';
    singularName: 'payment-event';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    amountMinor: Schema.Attribute.BigInteger & Schema.Attribute.Required;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    currency: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 3;
        minLength: 3;
      }>;
    details: Schema.Attribute.JSON;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::payment.payment-event'> & Schema.Attribute.Private;
    occurredAt: Schema.Attribute.DateTime & Schema.Attribute.Required;
    payment: Schema.Attribute.Relation<'manyToOne', 'api::payment.payment'> & Schema.Attribute.Required;
    providerReference: Schema.Attribute.String;
    publishedAt: Schema.Attribute.DateTime;
    source: Schema.Attribute.String & Schema.Attribute.Required;
    type: Schema.Attribute.String & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiPaymentProviderCursor extends Struct.CollectionTypeSchema {
  collectionName: 'provider_cursors';
  info: {
    description: '';
    displayName: 'Provider cursor';
    pluralName: 'provider-cursors';
    singularName: 'provider-cursor';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    failure: Schema.Attribute.Text;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::payment.provider-cursor'> & Schema.Attribute.Private;
    position: Schema.Attribute.String;
    provider: Schema.Attribute.String & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    readAt: Schema.Attribute.DateTime & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiPaymentProviderCustomer extends Struct.CollectionTypeSchema {
  collectionName: 'provider_customers';
  info: {
    description: '';
    displayName: 'Provider customer';
    pluralName: 'provider-customers';
    singularName: 'provider-customer';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::payment.provider-customer'> & Schema.Attribute.Private;
    provider: Schema.Attribute.String & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    reference: Schema.Attribute.String & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    userId: Schema.Attribute.Integer & Schema.Attribute.Required;
  };
}

export interface ApiPaymentProviderEvent extends Struct.CollectionTypeSchema {
  collectionName: 'provider_events';
  info: {
    description: 'What payment providers told the shop. Kept so that nothing is lost and everything can be processed again.';
    displayName: 'Provider event';
    pluralName: 'provider-events';
    singularName: 'provider-event';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['receivedAt', 'provider', 'type', 'paymentReference', 'state', 'attempts'];
      mainField: 'type';
      sortBy: ['receivedAt', 'DESC'];
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    attempts: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How often it was processed.';
          label: 'Tries';
          readOnly: true;
        };
      }> &
      Schema.Attribute.DefaultTo<0>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    eventId: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: "The provider's own id of it. Sent again, it is the same event.";
          label: 'Their id';
          readOnly: true;
        };
      }>;
    failure: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Why the last try failed.';
          label: 'What went wrong';
          readOnly: true;
        };
      }>;
    failureKind: Schema.Attribute.Enumeration<['outage', 'fault']> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Outage: the provider did not answer, and will be asked again. Fault: something nobody foresaw.';
          label: 'Kind of failure';
          readOnly: true;
        };
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::payment.provider-event'> & Schema.Attribute.Private;
    occurredAt: Schema.Attribute.DateTime &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'When it happened, as the provider says.';
          label: 'Happened';
          readOnly: true;
        };
      }>;
    payload: Schema.Attribute.JSON &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'As it came, without secrets and card data.';
          label: 'What was sent';
          readOnly: true;
        };
      }>;
    paymentReference: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: "The provider's id of the payment it is about.";
          label: 'Payment there';
          readOnly: true;
        };
      }>;
    processedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'When the shop was done with it.';
          label: 'Processed';
          readOnly: true;
        };
      }>;
    provider: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Who told us, as the shop knows them.';
          label: 'Provider';
          readOnly: true;
        };
      }>;
    publishedAt: Schema.Attribute.DateTime;
    receivedAt: Schema.Attribute.DateTime &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'When the shop heard of it.';
          label: 'Received';
          readOnly: true;
        };
      }>;
    sendings: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'When the provider signed each sending of it, for providers that sign the time. The same sending a second time is a replay and is refused.';
          label: 'Sent';
          readOnly: true;
        };
      }>;
    source: Schema.Attribute.Enumeration<['webhook', 'reconciliation']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Webhook: the provider sent it. Reconciliation: the shop asked for what it might have missed.';
          label: 'How it came';
          readOnly: true;
        };
      }> &
      Schema.Attribute.DefaultTo<'webhook'>;
    state: Schema.Attribute.Enumeration<['received', 'processed', 'failed']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Received: waits for its job. Processed: the shop has asked the provider and written down what it said. Failed: see below; it is tried again, or press "Process again".';
          label: 'State';
          readOnly: true;
        };
      }> &
      Schema.Attribute.DefaultTo<'received'>;
    type: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: "In the provider's words.";
          label: 'What happened';
          readOnly: true;
        };
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiPaymentRefund extends Struct.CollectionTypeSchema {
  collectionName: 'refunds';
  info: {
    description: '';
    displayName: 'Refund';
    pluralName: 'refunds';
    singularName: 'refund';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    amountMinor: Schema.Attribute.BigInteger & Schema.Attribute.Required;
    attempts: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.DefaultTo<0>;
    cause: Schema.Attribute.Enumeration<['staff', 'order_cancelled', 'order_expired', 'outside']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'staff'>;
    claimedUntil: Schema.Attribute.DateTime;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    currency: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 3;
        minLength: 3;
      }>;
    deliveryMinor: Schema.Attribute.BigInteger & Schema.Attribute.Required & Schema.Attribute.DefaultTo<'0'>;
    failureCode: Schema.Attribute.String;
    idempotencyKey: Schema.Attribute.String & Schema.Attribute.Required;
    lines: Schema.Attribute.JSON;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::payment.refund'> & Schema.Attribute.Private;
    payment: Schema.Attribute.Relation<'manyToOne', 'api::payment.payment'> & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    reason: Schema.Attribute.Text;
    reference: Schema.Attribute.String;
    status: Schema.Attribute.Enumeration<['pending', 'succeeded', 'failed']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'pending'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiPricingCustomerGroup extends Struct.CollectionTypeSchema {
  collectionName: 'customer_groups';
  info: {
    description: 'Customers who see other prices or discounts.';
    displayName: 'Customer group';
    pluralName: 'customer-groups';
    singularName: 'customer-group';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['name', 'code', 'taxExempt'];
      mainField: 'name';
      sortBy: ['name', 'ASC'];
    };
  };
  attributes: {
    code: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'A short name for imports, such as wholesale.';
          label: 'Code';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    description: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Who belongs to it, for your colleagues.';
          label: 'Description';
        };
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::pricing.customer-group'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Such as Wholesale.';
          label: 'Name';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    publishedAt: Schema.Attribute.DateTime;
    taxExempt: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'On for customers who are exempt, such as resellers with a tax number.';
          label: 'Pays no tax';
        };
      }> &
      Schema.Attribute.DefaultTo<false>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiPricingPrice extends Struct.CollectionTypeSchema {
  collectionName: 'prices';
  info: {
    description: 'What one variant costs in one list. Edited as a grid on the product.';
    displayName: 'Price';
    pluralName: 'prices';
    singularName: 'price';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    amount: Schema.Attribute.BigInteger &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          min: '0';
        },
        string
      >;
    compareAt: Schema.Attribute.BigInteger &
      Schema.Attribute.SetMinMax<
        {
          min: '0';
        },
        string
      >;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::pricing.price'> & Schema.Attribute.Private;
    minQuantity: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<1>;
    priceList: Schema.Attribute.Relation<'manyToOne', 'api::pricing.price-list'> & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    variant: Schema.Attribute.Relation<'manyToOne', 'api::catalog.variant'> & Schema.Attribute.Required;
  };
}

export interface ApiPricingPriceList extends Struct.CollectionTypeSchema {
  collectionName: 'price_lists';
  info: {
    description: 'A set of prices in one currency, and when and for whom they hold.';
    displayName: 'Price list';
    pluralName: 'price-lists';
    singularName: 'price-list';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['name', 'kind', 'currency', 'priority', 'startsAt', 'endsAt'];
      mainField: 'name';
      sortBy: ['name', 'ASC'];
    };
  };
  attributes: {
    channels: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::choices',
        {
          of: 'channel';
        }
      > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Only there. Empty: everywhere.';
          label: 'Places';
        };
      }>;
    code: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'A short name for imports, such as base-eur.';
          label: 'Code';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    countries: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::choices',
        {
          of: 'country';
        }
      > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Only for customers in these countries. Empty: everywhere.';
          label: 'Countries';
        };
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    currency: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Three capital letters, such as EUR.';
          label: 'Currency';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 3;
        minLength: 3;
      }>;
    customerGroups: Schema.Attribute.Relation<'manyToMany', 'api::pricing.customer-group'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Only for these groups. Empty: for everybody.';
          label: 'Customer groups';
        };
      }>;
    enabled: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Switch off to stop using the list without deleting it.';
          label: 'In use';
        };
      }> &
      Schema.Attribute.DefaultTo<true>;
    endsAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Empty: without end.';
          label: 'Ends';
        };
      }>;
    kind: Schema.Attribute.Enumeration<['base', 'sale', 'override']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Base: the normal price. Sale: used only where it is lower, the normal price is struck through. Override: replaces the normal price, for a group or a country.';
          label: 'Kind';
        };
      }> &
      Schema.Attribute.DefaultTo<'base'>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::pricing.price-list'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What you call it among colleagues, such as Summer sale.';
          label: 'Name';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    namedDocuments: Schema.Attribute.JSON &
      Schema.Attribute.Private &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    priority: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'When several lists hold, the higher number wins.';
          label: 'Priority';
        };
      }> &
      Schema.Attribute.DefaultTo<0>;
    publishedAt: Schema.Attribute.DateTime;
    startsAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Empty: at once.';
          label: 'Starts';
        };
      }>;
    taxIncluded: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'On: the prices are what a customer pays. Off: tax is added.';
          label: 'Tax included';
        };
      }> &
      Schema.Attribute.DefaultTo<true>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiPricingTaxCategory extends Struct.CollectionTypeSchema {
  collectionName: 'tax_categories';
  info: {
    description: 'Products that are taxed alike.';
    displayName: 'Tax category';
    pluralName: 'tax-categories';
    singularName: 'tax-category';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['name', 'code', 'isDefault'];
      mainField: 'name';
      sortBy: ['name', 'ASC'];
    };
  };
  attributes: {
    code: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'A short name for imports, such as standard.';
          label: 'Code';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    isDefault: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Used for products and deliveries that name none.';
          label: 'Default';
        };
      }> &
      Schema.Attribute.DefaultTo<false>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::pricing.tax-category'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Such as Standard or Books.';
          label: 'Name';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiPricingTaxRate extends Struct.CollectionTypeSchema {
  collectionName: 'tax_rates';
  info: {
    description: 'The rate of a country for a tax category.';
    displayName: 'Tax rate';
    pluralName: 'tax-rates';
    singularName: 'tax-rate';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['name', 'country', 'region', 'taxCategory', 'basisPoints'];
      mainField: 'name';
      sortBy: ['country', 'ASC'];
    };
  };
  attributes: {
    basisPoints: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: '2000 is 20 %.';
          label: 'Rate in hundredths of a percent';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 10000;
          min: 0;
        },
        number
      >;
    country: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Two capital letters, such as UA.';
          label: 'Country';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2;
        minLength: 2;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::pricing.tax-rate'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'As it stands on a receipt, such as VAT 20 %.';
          label: 'Name';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    publishedAt: Schema.Attribute.DateTime;
    region: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Only for a part of the country. Empty: all of it.';
          label: 'Region';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    taxCategory: Schema.Attribute.Relation<'manyToOne', 'api::pricing.tax-category'> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Which products it holds for.';
          label: 'Tax category';
        };
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiPromotionDiscount extends Struct.CollectionTypeSchema {
  collectionName: 'discounts';
  info: {
    description: 'A reduction: what it does, when it holds and what it may cost.';
    displayName: 'Discount';
    pluralName: 'discounts';
    singularName: 'discount';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['name', 'method', 'enabled', 'startsAt', 'endsAt', 'priority'];
      mainField: 'name';
      sortBy: ['name', 'ASC'];
    };
  };
  attributes: {
    budget: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'It stops when it has given away this much, in each currency.';
          label: 'Budget';
        };
      }>;
    combinesWithDelivery: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Both discounts must allow each other.';
          label: 'Combines with delivery discounts';
        };
      }> &
      Schema.Attribute.DefaultTo<true>;
    combinesWithLine: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Both discounts must allow each other.';
          label: 'Combines with product discounts';
        };
      }> &
      Schema.Attribute.DefaultTo<true>;
    combinesWithOrder: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Both discounts must allow each other.';
          label: 'Combines with order discounts';
        };
      }> &
      Schema.Attribute.DefaultTo<true>;
    conditions: Schema.Attribute.DynamicZone<
      [
        'discount-condition.min-subtotal',
        'discount-condition.min-quantity',
        'discount-condition.contains-products',
        'discount-condition.customer-group',
        'discount-condition.first-order',
        'discount-condition.channel',
        'discount-condition.weekday-hours',
        'discount-condition.payment-method',
        'discount-condition.delivery-zone',
        'discount-condition.not-on-sale',
      ]
    > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'All of them must hold. None: it always holds.';
          label: 'Conditions';
        };
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    definition: Schema.Attribute.JSON &
      Schema.Attribute.Private &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    effect: Schema.Attribute.DynamicZone<
      [
        'discount-effect.percent-off-lines',
        'discount-effect.amount-off-lines',
        'discount-effect.fixed-price',
        'discount-effect.buy-x-get-y',
        'discount-effect.buy-x-get-y-amount',
        'discount-effect.fixed-price-set',
        'discount-effect.cheapest-free',
        'discount-effect.tiered-percent',
        'discount-effect.percent-off-order',
        'discount-effect.amount-off-order',
        'discount-effect.fixed-price-order',
        'discount-effect.free-delivery',
        'discount-effect.percent-off-delivery',
        'discount-effect.reduced-delivery',
        'discount-effect.gift-product',
        'loyalty.spend-points',
      ]
    > &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Exactly one.';
          label: 'What it does';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 1;
          min: 1;
        },
        number
      >;
    enabled: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Switch off to stop it at once.';
          label: 'In use';
        };
      }> &
      Schema.Attribute.DefaultTo<false>;
    endsAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Empty: without end.';
          label: 'Ends';
        };
      }>;
    group: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Discounts with the same group name exclude each other; the best one for the customer wins.';
          label: 'Group';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    limitPerCustomer: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How many orders of one customer, known by account, e-mail or telephone, may use it. Empty: no limit; with the condition First order it is one.';
          label: 'Uses per customer';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
    limitTotal: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How many orders may use it. Empty: no limit.';
          label: 'Uses in total';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::promotion.discount'> & Schema.Attribute.Private;
    maxDiscount: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The most it may take off one order, in each currency.';
          label: 'At most';
        };
      }>;
    method: Schema.Attribute.Enumeration<['automatic', 'code']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Automatic: to everybody who meets the conditions. Code: only with a code.';
          label: 'How it is given';
        };
      }> &
      Schema.Attribute.DefaultTo<'automatic'>;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Customers read it in the basket, such as Spring thank-you.';
          label: 'Name';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    note: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'For your colleagues: why it exists, who agreed.';
          label: 'Note';
        };
      }>;
    priority: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The higher number is taken first.';
          label: 'Priority';
        };
      }> &
      Schema.Attribute.DefaultTo<0>;
    publishedAt: Schema.Attribute.DateTime;
    startsAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Empty: at once.';
          label: 'Starts';
        };
      }>;
    stopFurther: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'On: once it applied, later ones do not.';
          label: 'Stop further discounts';
        };
      }> &
      Schema.Attribute.DefaultTo<false>;
    targets: Schema.Attribute.Component<'promotion.targets', false> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Leave empty for everything.';
          label: 'What it applies to';
        };
      }>;
    translations: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::translations',
        {
          of: ['name'];
        }
      > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What customers read in each other language of the shop. Left empty, they read the text above.';
          label: 'In other languages';
        };
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiPromotionDiscountCode extends Struct.CollectionTypeSchema {
  collectionName: 'discount_codes';
  info: {
    description: 'What customers type in to get a discount.';
    displayName: 'Discount code';
    pluralName: 'discount-codes';
    singularName: 'discount-code';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['code', 'discount', 'enabled', 'usageLimit'];
      mainField: 'code';
      sortBy: ['code', 'ASC'];
    };
  };
  attributes: {
    code: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'As you print it. Capitals, spaces and hyphens make no difference to the customer.';
          label: 'Code';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 64;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    discount: Schema.Attribute.Relation<'manyToOne', 'api::promotion.discount'> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Which discount it gives.';
          label: 'Discount';
        };
      }>;
    enabled: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Switch off to refuse the code.';
          label: 'In use';
        };
      }> &
      Schema.Attribute.DefaultTo<true>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::promotion.discount-code'> & Schema.Attribute.Private;
    normalizedCode: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 64;
      }>;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    usageLimit: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How many orders may use the code. Empty: no limit of its own.';
          label: 'Uses';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
  };
}

export interface ApiPromotionDiscountRedemption extends Struct.CollectionTypeSchema {
  collectionName: 'discount_redemptions';
  info: {
    description: '';
    displayName: 'Discount redemption';
    pluralName: 'discount-redemptions';
    singularName: 'discount-redemption';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    amountMinor: Schema.Attribute.BigInteger & Schema.Attribute.Required;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    currency: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 3;
        minLength: 3;
      }>;
    customerKey: Schema.Attribute.String & Schema.Attribute.Private;
    discount: Schema.Attribute.Relation<'manyToOne', 'api::promotion.discount'> & Schema.Attribute.Required;
    discountCode: Schema.Attribute.Relation<'manyToOne', 'api::promotion.discount-code'>;
    expiresAt: Schema.Attribute.DateTime;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::promotion.discount-redemption'> & Schema.Attribute.Private;
    orderDocumentId: Schema.Attribute.String & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    state: Schema.Attribute.Enumeration<['reserved', 'consumed', 'released']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'reserved'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiStoreAppRelease extends Struct.CollectionTypeSchema {
  collectionName: 'app_releases';
  info: {
    description: 'Versions of the mobile app.';
    displayName: 'App release';
    pluralName: 'app-releases';
    singularName: 'app-release';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['platform', 'version', 'releasedAt', 'minimum'];
      mainField: 'version';
      sortBy: ['releasedAt', 'DESC'];
    };
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::store.app-release'> & Schema.Attribute.Private;
    minimum: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'On: apps older than this one are asked to update.';
          label: 'Oldest that works';
        };
      }> &
      Schema.Attribute.DefaultTo<false>;
    notes: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'One or two sentences for customers.';
          label: 'What is new';
        };
      }>;
    platform: Schema.Attribute.Enumeration<['ios', 'android']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Which app store.';
          label: 'Platform';
        };
      }>;
    publishedAt: Schema.Attribute.DateTime;
    releasedAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'When it reached the store.';
          label: 'Released';
        };
      }>;
    storeUrl: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where to update.';
          label: 'Store link';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    version: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Three numbers, such as 2.4.0.';
          label: 'Version';
        };
      }>;
  };
}

export interface ApiStoreFeatureFlag extends Struct.CollectionTypeSchema {
  collectionName: 'feature_flags';
  info: {
    description: 'Switches of the app.';
    displayName: 'Feature flag';
    pluralName: 'feature-flags';
    singularName: 'feature-flag';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['key', 'enabled', 'platforms'];
      mainField: 'key';
      sortBy: ['key', 'ASC'];
    };
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    enabled: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Off: the app is told no.';
          label: 'On';
        };
      }> &
      Schema.Attribute.DefaultTo<false>;
    key: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What the app asks for, such as wishList. Ask whoever makes the app.';
          label: 'Key';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::store.feature-flag'> & Schema.Attribute.Private;
    platforms: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::choices',
        {
          of: 'platform';
        }
      > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Only there. Empty: everywhere.';
          label: 'Platforms';
        };
      }>;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    value: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What the app is told instead of yes: a text in quotes, a number, a list. Leave empty for yes.';
          label: 'Value';
        };
      }>;
  };
}

export interface ApiStoreHomeSection extends Struct.CollectionTypeSchema {
  collectionName: 'home_sections';
  info: {
    description: 'The start page of the app.';
    displayName: 'Home section';
    pluralName: 'home-sections';
    singularName: 'home-section';
  };
  options: {
    draftAndPublish: true;
  };
  pluginOptions: {
    admin: {
      list: ['title', 'kind', 'position'];
      mainField: 'title';
      sortBy: ['position', 'ASC'];
    };
    i18n: {
      localized: true;
    };
  };
  attributes: {
    categories: Schema.Attribute.Relation<'manyToMany', 'api::catalog.category'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Shown in this order.';
          label: 'Categories';
        };
        i18n: {
          localized: false;
        };
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    endsAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Empty: without end.';
          label: 'Ends';
        };
        i18n: {
          localized: false;
        };
      }>;
    image: Schema.Attribute.Media<'images'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'For banners.';
          label: 'Picture';
        };
        i18n: {
          localized: false;
        };
      }>;
    kind: Schema.Attribute.Enumeration<['banner', 'products', 'categories', 'text']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What it shows.';
          label: 'Kind';
        };
        i18n: {
          localized: false;
        };
      }> &
      Schema.Attribute.DefaultTo<'products'>;
    link: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where a tap leads: /categories/tea or /products/kettle.';
          label: 'Link';
        };
        i18n: {
          localized: false;
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    locale: Schema.Attribute.String;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::store.home-section'>;
    position: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Smaller numbers come first.';
          label: 'Position';
        };
        i18n: {
          localized: false;
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    products: Schema.Attribute.Relation<'manyToMany', 'api::catalog.product'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Shown in this order.';
          label: 'Products';
        };
        i18n: {
          localized: false;
        };
      }>;
    publishedAt: Schema.Attribute.DateTime;
    startsAt: Schema.Attribute.DateTime &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Empty: at once.';
          label: 'Starts';
        };
        i18n: {
          localized: false;
        };
      }>;
    text: Schema.Attribute.RichText &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Markdown.';
          label: 'Text';
        };
        i18n: {
          localized: true;
        };
      }>;
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Above the section.';
          label: 'Title';
        };
        i18n: {
          localized: true;
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiStoreIntegrationSetting extends Struct.CollectionTypeSchema {
  collectionName: 'integration_settings';
  info: {
    description: '';
    displayName: 'Integration setting';
    pluralName: 'integration-settings';
    singularName: 'integration-setting';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    changedBy: Schema.Attribute.String;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    enabled: Schema.Attribute.Boolean & Schema.Attribute.Required & Schema.Attribute.DefaultTo<false>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::store.integration-setting'> & Schema.Attribute.Private;
    parameters: Schema.Attribute.JSON & Schema.Attribute.Required;
    port: Schema.Attribute.String & Schema.Attribute.Required;
    provider: Schema.Attribute.String & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    secrets: Schema.Attribute.Text & Schema.Attribute.Private;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiStoreLegalText extends Struct.CollectionTypeSchema {
  collectionName: 'legal_texts';
  info: {
    description: 'Terms, privacy and the like, as customers read them in the app.';
    displayName: 'Legal text';
    pluralName: 'legal-texts';
    singularName: 'legal-text';
  };
  options: {
    draftAndPublish: true;
  };
  pluginOptions: {
    admin: {
      list: ['title', 'kind', 'version'];
      mainField: 'title';
      sortBy: ['kind', 'ASC'];
    };
    i18n: {
      localized: true;
    };
  };
  attributes: {
    body: Schema.Attribute.RichText &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Markdown.';
          label: 'Text';
        };
        i18n: {
          localized: true;
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200000;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    kind: Schema.Attribute.Enumeration<['terms', 'privacy', 'returns', 'delivery', 'imprint', 'cookies']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'There is one of each.';
          label: 'Kind';
        };
        i18n: {
          localized: false;
        };
      }>;
    locale: Schema.Attribute.String;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::store.legal-text'>;
    publishedAt: Schema.Attribute.DateTime;
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What customers read above it.';
          label: 'Title';
        };
        i18n: {
          localized: true;
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    url: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where it stands on your website too, whole: https://\u2026';
          label: 'Page';
        };
        i18n: {
          localized: true;
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
    version: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Another one with each change that customers should know of, such as 2026-11.';
          label: 'Version';
        };
        i18n: {
          localized: false;
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 40;
      }>;
  };
}

export interface ApiStoreMessageTemplate extends Struct.CollectionTypeSchema {
  collectionName: 'message_templates';
  info: {
    description: 'What customers are written about their orders.';
    displayName: 'Message template';
    pluralName: 'message-templates';
    singularName: 'message-template';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['kind', 'subject', 'enabled'];
      mainField: 'kind';
      sortBy: ['kind', 'ASC'];
    };
    i18n: {
      localized: true;
    };
  };
  attributes: {
    body: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'With placeholders in braces, as Order mails lists them. Empty: what the shop writes by itself.';
          label: 'Mail';
        };
        i18n: {
          localized: true;
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 20000;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    enabled: Schema.Attribute.Boolean &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Off: customers get no such mail. Empty: as the shop sends it by itself.';
          label: 'Customers get it';
        };
        i18n: {
          localized: false;
        };
      }>;
    kind: Schema.Attribute.Enumeration<
      [
        'order_placed',
        'order_paid',
        'slot_changed',
        'parcel_sent',
        'on_the_way',
        'courier_near',
        'parcel_delivered',
        'order_cancelled',
        'order_refunded',
        'return_accepted',
        'return_declined',
        'payment_link',
        'support_replied',
      ]
    > &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'There is one of each. Order mails in the menu shows how it reads.';
          label: 'When';
        };
        i18n: {
          localized: false;
        };
      }>;
    locale: Schema.Attribute.String;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::store.message-template'>;
    publishedAt: Schema.Attribute.DateTime;
    subject: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'One line. Empty: what the shop writes by itself.';
          label: 'Subject';
        };
        i18n: {
          localized: true;
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiStoreProductFeed extends Struct.CollectionTypeSchema {
  collectionName: 'product_feeds';
  info: {
    description: 'What a marketplace reads to know the products, in one language and currency.';
    displayName: 'Product feed';
    pluralName: 'product-feeds';
    singularName: 'product-feed';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    admin: {
      list: ['name', 'kind', 'language', 'currency', 'enabled'];
      mainField: 'name';
      sortBy: ['name', 'ASC'];
    };
  };
  attributes: {
    addressToken: Schema.Attribute.String &
      Schema.Attribute.Private &
      Schema.Attribute.Unique &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    channel: Schema.Attribute.Enumeration<['app', 'web', 'pos']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Whose prices are told.';
          label: 'Channel';
        };
      }> &
      Schema.Attribute.DefaultTo<'web'>;
    country: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Whose prices and taxes are told: two capital letters.';
          label: 'Country';
        };
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    currency: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: "One of the shop's: three capital letters.";
          label: 'Currency';
        };
      }>;
    enabled: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Off: nobody finds anything at its address.';
          label: 'Switched on';
        };
      }> &
      Schema.Attribute.DefaultTo<false>;
    kind: Schema.Attribute.Enumeration<['google', 'yml']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Google: for Google and Meta. YML: for Rozetka and Prom.';
          label: 'Form';
        };
      }> &
      Schema.Attribute.DefaultTo<'google'>;
    language: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: "One of the shop's, such as uk.";
          label: 'Language';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10;
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::store.product-feed'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'For yourselves, such as Google, Poland.';
          label: 'Name';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiStoreStoreSettings extends Struct.SingleTypeSchema {
  collectionName: 'store_settings';
  info: {
    description: 'The decisions that hold for the whole shop.';
    displayName: 'Store settings';
    pluralName: 'all-store-settings';
    singularName: 'store-settings';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    accountDeletionDays: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Days in which customers who asked for it may change their mind, by signing in. The law allows a month.';
          label: 'Accounts are deleted after';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 30;
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<14>;
    activityMonths: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Months. Older ones are deleted, or go into the archive where the shop has one.';
          label: 'Keep timelines for';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 120;
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<24>;
    androidFingerprints: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'SHA-256 of the certificates it is signed with, as the Play Console shows them. One a line.';
          label: 'Fingerprints of the app for Android';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2000;
      }>;
    androidPackage: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Its package, such as com.example.shop.';
          label: 'App for Android that opens links';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    bankAccount: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where invoices are paid to: IBAN and bank. A line each.';
          label: 'Bank account';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
    cartAbandonedAfterHours: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Hours without a change. Abandoned carts are listed under Carts.';
          label: 'Carts are abandoned after';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 720;
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<24>;
    cartLifetimeDays: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Days after the last change.';
          label: 'Keep carts for';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 365;
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<30>;
    cartMerge: Schema.Attribute.Enumeration<['sum', 'keep_customer', 'keep_guest']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Sum: both carts together. Keep customer: the older cart of the account. Keep guest: what was chosen before signing in.';
          label: 'Carts at sign-in';
        };
      }> &
      Schema.Attribute.DefaultTo<'sum'>;
    cartMessageAfterHours: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Hours without a change. Customers who agreed to messages are reminded once, unless they ordered since. Empty: nobody is.';
          label: 'Remind of carts after';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 720;
          min: 1;
        },
        number
      >;
    cashOnDelivery: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Customers may pay cash or by card at the door.';
          label: 'Pay on delivery';
        };
      }> &
      Schema.Attribute.DefaultTo<true>;
    costPerHour: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'In the smallest unit of the default currency, such as cents. It says what a stop of your own couriers costs; nobody is charged for it.';
          label: 'Cost of an hour of a courier';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 100000000;
          min: 0;
        },
        number
      >;
    costPerKilometre: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'In the smallest unit of the default currency, such as cents. It says what a stop of your own couriers costs; nobody is charged for it.';
          label: 'Cost of a kilometre';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 100000000;
          min: 0;
        },
        number
      >;
    country: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where the shop is taxed.';
          label: 'Home country';
        };
      }> &
      Schema.Attribute.DefaultTo<'UA'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    creditNoteNumberPrefix: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Such as CN-, which it is when left empty. Not what invoice numbers start with.';
          label: 'Credit note numbers start with';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10;
      }>;
    currencies: Schema.Attribute.JSON &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<
        'global::choices',
        {
          of: 'currency';
        }
      > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'In which customers may pay.';
          label: 'Currencies';
        };
      }>;
    defaultCurrency: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Shown to customers who chose none.';
          label: 'Default currency';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 3;
        minLength: 3;
      }> &
      Schema.Attribute.DefaultTo<'EUR'>;
    defaultLocale: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Read by whoever speaks none of the languages of the shop.';
          label: 'Default language';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10;
      }> &
      Schema.Attribute.DefaultTo<'en'>;
    deliveryProof: Schema.Attribute.Enumeration<['not_needed', 'any_proof', 'code_only']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What your own couriers show of each delivery. The code has six digits, and its customer finds it where they follow the order.';
          label: 'Proof of delivery';
        };
      }> &
      Schema.Attribute.DefaultTo<'not_needed'>;
    deliveryWaitHours: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Hours. When something about an order could not be delivered to another system, later news of the same order waits for so long, and then goes marked as late.';
          label: 'Wait for what was not delivered';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 168;
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<24>;
    holdMinutes: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Minutes goods are put aside.';
          label: 'Hold stock for';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 1440;
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<15>;
    holdStockAt: Schema.Attribute.Enumeration<['checkout', 'add_to_cart']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'When goods are put aside for a customer.';
          label: 'Hold stock from';
        };
      }> &
      Schema.Attribute.DefaultTo<'checkout'>;
    invoiceFooter: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Such as what the law has every invoice say.';
          label: 'At the foot of invoices';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    invoiceNumberPrefix: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Such as INV-, which it is when left empty. The count goes on whatever it is: invoices are numbered without gaps.';
          label: 'Invoice numbers start with';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10;
      }>;
    iosApps: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Team and bundle, such as ABCDE12345.com.example.shop. One a line.';
          label: 'Apps for iOS that open links';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    issueInvoices: Schema.Attribute.Enumeration<['by_hand', 'when_paid']> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'By hand: on the page of the order. When paid: as soon as an order is paid in full. Either way each order has one, and each refund a credit note.';
          label: 'Issue invoices';
        };
      }> &
      Schema.Attribute.DefaultTo<'by_hand'>;
    legalAddress: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Of the company, on invoices. A line each.';
          label: 'Registered address';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
    legalName: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'As it is registered. Invoices name it as the seller; without it none is issued.';
          label: 'Legal name of the company';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::store.store-settings'> & Schema.Attribute.Private;
    lowStockFrom: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'At this number and below, a variant counts as nearly sold out.';
          label: 'Low stock from';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<5>;
    mapTilesAttribution: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What whoever draws the tiles wants to read on the map, such as \u00A9 OpenStreetMap contributors.';
          label: 'Source of the map';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    mapTilesUrl: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where the pictures below your zones come from, such as https://tile.example.org/{z}/{x}/{y}.png. Empty: zones are drawn on a grid.';
          label: 'Tiles of the map';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Customers read it in the app and on receipts.';
          label: 'Shop name';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }> &
      Schema.Attribute.DefaultTo<'My shop'>;
    orderNumberPrefix: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Such as A-. May be empty. Not a digit at its end: it would run into the number.';
          label: 'Order numbers start with';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10;
      }>;
    orderSeries: Schema.Attribute.Enumeration<['one', 'country', 'channel']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'One: one series without gaps for the whole shop. By country or channel: a series without gaps for each, such as PL-UA-000123, for shops where many orders are placed in the same moment.';
          label: 'Number orders';
        };
      }> &
      Schema.Attribute.DefaultTo<'one'>;
    paymentCapture: Schema.Attribute.Enumeration<['automatic', 'manual']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: "Automatic: when the customer pays. Manual: the customer's bank promises the money, and staff take it from the order's page, usually within seven days.";
          label: 'Take card payments';
        };
      }> &
      Schema.Attribute.DefaultTo<'automatic'>;
    pickupDays: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Days after an order lies ready. What nobody fetched by then is cancelled, and what was paid goes back. Empty: it is kept.';
          label: 'Keep packed goods for pickup';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 365;
          min: 1;
        },
        number
      >;
    positionDays: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Days. 0: until the run is finished.';
          label: 'Keep where couriers were for';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 30;
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<1>;
    productLink: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where a product stands on your website, such as https://shop.example/p/{slug}. {id}, {sku} and {language} may stand in it too. Feeds need it.';
          label: 'Link to a product';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
    publishedAt: Schema.Attribute.DateTime;
    quantityShownUpTo: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Customers see the exact number of pieces left up to this one. 0: never.';
          label: 'Show stock up to';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<20>;
    registrationNumber: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Under which the company is registered. On invoices.';
          label: 'Registration number';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 50;
      }>;
    stockRouting: Schema.Attribute.Enumeration<['priority', 'fewest_parcels', 'nearest']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Priority: the location with the highest priority that has it all. Fewest parcels: as few locations as possible. Nearest: the location nearest to the customer.';
          label: 'Send from';
        };
      }> &
      Schema.Attribute.DefaultTo<'priority'>;
    supportEmail: Schema.Attribute.Email &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Where customers can write to.';
          label: 'Support e-mail';
        };
      }>;
    supportOverdueHours: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Hours. A request that waits for longer is overdue.';
          label: 'Support answers within';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 720;
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<24>;
    taxNumber: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Of the company, such as its VAT id. On invoices.';
          label: 'Tax number';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 50;
      }>;
    taxRounding: Schema.Attribute.Enumeration<['line', 'order']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Rounded for every line, or once for the whole order. Ask your accountant.';
          label: 'Tax rounding';
        };
      }> &
      Schema.Attribute.DefaultTo<'line'>;
    timeZone: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'In which days of the shop begin and end.';
          label: 'Time zone';
        };
      }> &
      Schema.Attribute.DefaultTo<'Europe/Kyiv'>;
    translations: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::translations',
        {
          of: ['invoiceFooter'];
        }
      > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What customers read in each other language of the shop. Left empty, they read the text above.';
          label: 'In other languages';
        };
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    websiteAcceptance: Schema.Attribute.Enumeration<['off', 'ask']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: "Ask: the company's website must accept an order before it is placed. Needs a connected website.";
          label: 'Ask the company website';
        };
      }> &
      Schema.Attribute.DefaultTo<'off'>;
    websiteDescriptions: Schema.Attribute.Enumeration<['shop', 'website']> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The same for descriptions.';
          label: 'Product descriptions are written by';
        };
      }> &
      Schema.Attribute.DefaultTo<'shop'>;
    websiteNames: Schema.Attribute.Enumeration<['shop', 'website']> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Website: names come from the connected website, and take the place of what stands here. Shop: they are refused.';
          label: 'Product names are written by';
        };
      }> &
      Schema.Attribute.DefaultTo<'shop'>;
    websiteOutage: Schema.Attribute.Enumeration<['refuse', 'accept_and_queue']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Refuse: customers are asked to try again later. Accept and queue: orders are placed, and the website learns of them later.';
          label: 'When the website is down';
        };
      }> &
      Schema.Attribute.DefaultTo<'refuse'>;
    websitePrices: Schema.Attribute.Enumeration<['shop', 'website']> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Website: the connected website may set prices by SKU. Shop: what it says of prices is refused.';
          label: 'Prices are set by';
        };
      }> &
      Schema.Attribute.DefaultTo<'shop'>;
    websiteSeconds: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Seconds until it counts as not answering.';
          label: 'Wait for the website';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 20;
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<5>;
    websiteStock: Schema.Attribute.Enumeration<['shop', 'website']> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Website: the connected website says how many pieces there are, in signed messages. Shop: what it says of stock is refused.';
          label: 'Stock is counted by';
        };
      }> &
      Schema.Attribute.DefaultTo<'shop'>;
    withdrawalPeriods: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How long customers may withdraw from a purchase after it arrived, by country: DE 30, one a line, or * 30 for everywhere. Empty: as the law says, 14 days in the EU, the EEA, the United Kingdom and Ukraine.';
          label: 'Days to withdraw';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface PluginContentReleasesRelease extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_releases';
  info: {
    displayName: 'Release';
    pluralName: 'releases';
    singularName: 'release';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    actions: Schema.Attribute.Relation<'oneToMany', 'plugin::content-releases.release-action'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::content-releases.release'> & Schema.Attribute.Private;
    name: Schema.Attribute.String & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    releasedAt: Schema.Attribute.DateTime;
    scheduledAt: Schema.Attribute.DateTime;
    status: Schema.Attribute.Enumeration<['ready', 'blocked', 'failed', 'done', 'empty']> & Schema.Attribute.Required;
    timezone: Schema.Attribute.String;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginContentReleasesReleaseAction extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_release_actions';
  info: {
    displayName: 'Release Action';
    pluralName: 'release-actions';
    singularName: 'release-action';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    contentType: Schema.Attribute.String & Schema.Attribute.Required;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    entryDocumentId: Schema.Attribute.String;
    isEntryValid: Schema.Attribute.Boolean;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::content-releases.release-action'> & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    release: Schema.Attribute.Relation<'manyToOne', 'plugin::content-releases.release'>;
    type: Schema.Attribute.Enumeration<['publish', 'unpublish']> & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginI18NLocale extends Struct.CollectionTypeSchema {
  collectionName: 'i18n_locale';
  info: {
    collectionName: 'locales';
    description: '';
    displayName: 'Locale';
    pluralName: 'locales';
    singularName: 'locale';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    code: Schema.Attribute.String & Schema.Attribute.Unique;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::i18n.locale'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.SetMinMax<
        {
          max: 50;
          min: 1;
        },
        number
      >;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginLoyaltyEntry extends Struct.CollectionTypeSchema {
  collectionName: 'loyalty_entries';
  info: {
    description: 'What customers earned and spent, never edited.';
    displayName: 'Points';
    pluralName: 'entries';
    singularName: 'entry';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    by: Schema.Attribute.String;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    customerId: Schema.Attribute.Integer & Schema.Attribute.Required;
    dedupeKey: Schema.Attribute.String & Schema.Attribute.Required;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::loyalty.entry'> & Schema.Attribute.Private;
    note: Schema.Attribute.String;
    oneForMinor: Schema.Attribute.BigInteger;
    orderDocumentId: Schema.Attribute.String;
    points: Schema.Attribute.Integer & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    reason: Schema.Attribute.Enumeration<['earned', 'spent', 'taken_back', 'given']> & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginLoyaltySettings extends Struct.SingleTypeSchema {
  collectionName: 'loyalty_settings';
  info: {
    description: 'How customers earn points.';
    displayName: 'Loyalty points';
    pluralName: 'all-settings';
    singularName: 'settings';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    earnOneFor: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How much of what was paid for goods earns one point, in each currency. A currency that is missing earns none.';
          label: 'One point for';
        };
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::loyalty.settings'> & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginReviewWorkflowsWorkflow extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_workflows';
  info: {
    description: '';
    displayName: 'Workflow';
    name: 'Workflow';
    pluralName: 'workflows';
    singularName: 'workflow';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    contentTypes: Schema.Attribute.JSON & Schema.Attribute.Required & Schema.Attribute.DefaultTo<'[]'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::review-workflows.workflow'> & Schema.Attribute.Private;
    name: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Unique;
    publishedAt: Schema.Attribute.DateTime;
    stageRequiredToPublish: Schema.Attribute.Relation<'oneToOne', 'plugin::review-workflows.workflow-stage'>;
    stages: Schema.Attribute.Relation<'oneToMany', 'plugin::review-workflows.workflow-stage'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginReviewWorkflowsWorkflowStage extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_workflows_stages';
  info: {
    description: '';
    displayName: 'Stages';
    name: 'Workflow Stage';
    pluralName: 'workflow-stages';
    singularName: 'workflow-stage';
  };
  options: {
    draftAndPublish: false;
    version: '1.1.0';
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    color: Schema.Attribute.String & Schema.Attribute.DefaultTo<'#4945FF'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::review-workflows.workflow-stage'> & Schema.Attribute.Private;
    name: Schema.Attribute.String;
    permissions: Schema.Attribute.Relation<'manyToMany', 'admin::permission'>;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    workflow: Schema.Attribute.Relation<'manyToOne', 'plugin::review-workflows.workflow'>;
  };
}

export interface PluginUploadFile extends Struct.CollectionTypeSchema {
  collectionName: 'files';
  info: {
    description: '';
    displayName: 'File';
    pluralName: 'files';
    singularName: 'file';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    alternativeText: Schema.Attribute.Text;
    alternativeTexts: Schema.Attribute.JSON;
    caption: Schema.Attribute.Text;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    ext: Schema.Attribute.String;
    focalPoint: Schema.Attribute.JSON;
    folder: Schema.Attribute.Relation<'manyToOne', 'plugin::upload.folder'> & Schema.Attribute.Private;
    folderPath: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Private &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    formats: Schema.Attribute.JSON;
    hash: Schema.Attribute.String & Schema.Attribute.Required;
    height: Schema.Attribute.Integer;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::upload.file'> & Schema.Attribute.Private;
    mime: Schema.Attribute.String & Schema.Attribute.Required;
    name: Schema.Attribute.String & Schema.Attribute.Required;
    previewUrl: Schema.Attribute.Text;
    provider: Schema.Attribute.String & Schema.Attribute.Required;
    provider_metadata: Schema.Attribute.JSON;
    publishedAt: Schema.Attribute.DateTime;
    related: Schema.Attribute.Relation<'morphToMany'>;
    size: Schema.Attribute.Decimal & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    url: Schema.Attribute.Text & Schema.Attribute.Required;
    width: Schema.Attribute.Integer;
  };
}

export interface PluginUploadFolder extends Struct.CollectionTypeSchema {
  collectionName: 'upload_folders';
  info: {
    displayName: 'Folder';
    pluralName: 'folders';
    singularName: 'folder';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    children: Schema.Attribute.Relation<'oneToMany', 'plugin::upload.folder'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    files: Schema.Attribute.Relation<'oneToMany', 'plugin::upload.file'>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::upload.folder'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    parent: Schema.Attribute.Relation<'manyToOne', 'plugin::upload.folder'>;
    path: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    pathId: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.Unique;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginUsersPermissionsPermission extends Struct.CollectionTypeSchema {
  collectionName: 'up_permissions';
  info: {
    description: '';
    displayName: 'Permission';
    name: 'permission';
    pluralName: 'permissions';
    singularName: 'permission';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    action: Schema.Attribute.String & Schema.Attribute.Required;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.permission'> & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    role: Schema.Attribute.Relation<'manyToOne', 'plugin::users-permissions.role'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginUsersPermissionsRole extends Struct.CollectionTypeSchema {
  collectionName: 'up_roles';
  info: {
    description: '';
    displayName: 'Role';
    name: 'role';
    pluralName: 'roles';
    singularName: 'role';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    description: Schema.Attribute.String;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.role'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 3;
      }>;
    permissions: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.permission'>;
    publishedAt: Schema.Attribute.DateTime;
    type: Schema.Attribute.String & Schema.Attribute.Unique;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    users: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.user'>;
  };
}

export interface PluginUsersPermissionsUser extends Struct.CollectionTypeSchema {
  collectionName: 'up_users';
  info: {
    description: '';
    displayName: 'User';
    name: 'user';
    pluralName: 'users';
    singularName: 'user';
  };
  options: {
    draftAndPublish: false;
    timestamps: true;
  };
  pluginOptions: {
    admin: {
      list: ['email', 'username', 'customerGroup', 'blocked', 'createdAt'];
      mainField: 'email';
      sortBy: ['createdAt', 'DESC'];
    };
  };
  attributes: {
    blocked: Schema.Attribute.Boolean &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'On: they can no longer sign in.';
          label: 'Blocked';
        };
      }> &
      Schema.Attribute.DefaultTo<false>;
    confirmationToken: Schema.Attribute.String & Schema.Attribute.Private;
    confirmed: Schema.Attribute.Boolean &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'On when they opened the link we sent.';
          label: 'E-mail confirmed';
        };
      }> &
      Schema.Attribute.DefaultTo<false>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    customerGroup: Schema.Attribute.Relation<'manyToOne', 'api::pricing.customer-group'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Decides prices and discounts.';
          label: 'Customer group';
        };
      }>;
    email: Schema.Attribute.Email &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'They sign in with it. None of who signs in with a telephone number.';
          label: 'E-mail';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 6;
      }>;
    firstName: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'As they, or who they signed in with, told it.';
          label: 'First name';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    language: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Two letters, such as uk.';
          label: 'Language';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10;
      }>;
    lastName: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'As they, or who they signed in with, told it.';
          label: 'Last name';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.user'> & Schema.Attribute.Private;
    password: Schema.Attribute.Password &
      Schema.Attribute.Private &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 6;
      }>;
    phone: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'With country code.';
          label: 'Phone';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 32;
      }>;
    phoneConfirmed: Schema.Attribute.Boolean &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'On when they typed the code we sent to it. Another number is not confirmed.';
          label: 'Phone confirmed';
        };
      }> &
      Schema.Attribute.DefaultTo<false>;
    provider: Schema.Attribute.String;
    publishedAt: Schema.Attribute.DateTime;
    resetPasswordToken: Schema.Attribute.String & Schema.Attribute.Private;
    role: Schema.Attribute.Relation<'manyToOne', 'plugin::users-permissions.role'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What the app may do for them. Customers are Authenticated.';
          label: 'Role';
        };
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    username: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'As they signed up.';
          label: 'User name';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 3;
      }>;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ContentTypeSchemas {
      'admin::api-token': AdminApiToken;
      'admin::api-token-permission': AdminApiTokenPermission;
      'admin::permission': AdminPermission;
      'admin::role': AdminRole;
      'admin::session': AdminSession;
      'admin::transfer-token': AdminTransferToken;
      'admin::transfer-token-permission': AdminTransferTokenPermission;
      'admin::user': AdminUser;
      'api::cart.cart': ApiCartCart;
      'api::catalog.brand': ApiCatalogBrand;
      'api::catalog.category': ApiCatalogCategory;
      'api::catalog.economic-operator': ApiCatalogEconomicOperator;
      'api::catalog.option': ApiCatalogOption;
      'api::catalog.option-value': ApiCatalogOptionValue;
      'api::catalog.pinned-search': ApiCatalogPinnedSearch;
      'api::catalog.product': ApiCatalogProduct;
      'api::catalog.synonym': ApiCatalogSynonym;
      'api::catalog.variant': ApiCatalogVariant;
      'api::delivery.delivery-method': ApiDeliveryDeliveryMethod;
      'api::delivery.delivery-slot': ApiDeliveryDeliverySlot;
      'api::delivery.delivery-zone': ApiDeliveryDeliveryZone;
      'api::inventory.stock-hold': ApiInventoryStockHold;
      'api::inventory.stock-level': ApiInventoryStockLevel;
      'api::inventory.stock-location': ApiInventoryStockLocation;
      'api::inventory.stock-movement': ApiInventoryStockMovement;
      'api::operations.staff-alert': ApiOperationsStaffAlert;
      'api::order.order': ApiOrderOrder;
      'api::order.order-event': ApiOrderOrderEvent;
      'api::order.order-line': ApiOrderOrderLine;
      'api::order.return-request': ApiOrderReturnRequest;
      'api::order.shipment': ApiOrderShipment;
      'api::payment.payment': ApiPaymentPayment;
      'api::payment.payment-event': ApiPaymentPaymentEvent;
      'api::payment.provider-cursor': ApiPaymentProviderCursor;
      'api::payment.provider-customer': ApiPaymentProviderCustomer;
      'api::payment.provider-event': ApiPaymentProviderEvent;
      'api::payment.refund': ApiPaymentRefund;
      'api::pricing.customer-group': ApiPricingCustomerGroup;
      'api::pricing.price': ApiPricingPrice;
      'api::pricing.price-list': ApiPricingPriceList;
      'api::pricing.tax-category': ApiPricingTaxCategory;
      'api::pricing.tax-rate': ApiPricingTaxRate;
      'api::promotion.discount': ApiPromotionDiscount;
      'api::promotion.discount-code': ApiPromotionDiscountCode;
      'api::promotion.discount-redemption': ApiPromotionDiscountRedemption;
      'api::store.app-release': ApiStoreAppRelease;
      'api::store.feature-flag': ApiStoreFeatureFlag;
      'api::store.home-section': ApiStoreHomeSection;
      'api::store.integration-setting': ApiStoreIntegrationSetting;
      'api::store.legal-text': ApiStoreLegalText;
      'api::store.message-template': ApiStoreMessageTemplate;
      'api::store.product-feed': ApiStoreProductFeed;
      'api::store.store-settings': ApiStoreStoreSettings;
      'plugin::content-releases.release': PluginContentReleasesRelease;
      'plugin::content-releases.release-action': PluginContentReleasesReleaseAction;
      'plugin::i18n.locale': PluginI18NLocale;
      'plugin::loyalty.entry': PluginLoyaltyEntry;
      'plugin::loyalty.settings': PluginLoyaltySettings;
      'plugin::review-workflows.workflow': PluginReviewWorkflowsWorkflow;
      'plugin::review-workflows.workflow-stage': PluginReviewWorkflowsWorkflowStage;
      'plugin::upload.file': PluginUploadFile;
      'plugin::upload.folder': PluginUploadFolder;
      'plugin::users-permissions.permission': PluginUsersPermissionsPermission;
      'plugin::users-permissions.role': PluginUsersPermissionsRole;
      'plugin::users-permissions.user': PluginUsersPermissionsUser;
    }
  }
}
