/** Made of docs/openapi.json by `npm run openapi`. */

export interface paths {
    "/storefront/bootstrap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an app asks first
         * @description Languages, currencies, countries and ways to pay, the versions of the app that work, what staff switched on, legal texts, and the home screen with priced cards. It is answered to versions that are too old as well.
         */
        get: operations["shopping.bootstrap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Priced product cards
         * @description A page of them, with the facets to narrow it down. Go on with `cursor`, which is of this list: with another filter, order, currency or language it is refused.
         */
        get: operations["shopping.browse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products that are searched for
         * @description The best first: those that have all the words, in any form, the last one perhaps only begun; else a part of a SKU or barcode, words that look alike, or what the same keys are on another keyboard. Filters and facets are those of the list.
         */
        get: operations["shopping.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What may be meant while it is typed
         * @description What may be meant while it is typed.
         */
        get: operations["shopping.suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/products/{idOrSlug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One product with its prices
         * @description As a card, with its description, all its pictures and attributes, and cards of what goes with it.
         */
        get: operations["shopping.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tree of categories
         * @description In the order the shop gave them, each with how many products are listed in it or below it for whoever asks; empty ones too. A name that was not translated is told in the default language.
         */
        get: operations["shopping.categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/legal-texts/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Terms, privacy and the like, whole
         * @description In the language that is asked for, else in the default one. Which there are, `GET /storefront/bootstrap` tells as `legal`.
         */
        get: operations["shopping.legalText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a basket costs, and why
         * @description Keeps nothing. Naming a variant twice is the same as naming it once with both quantities.
         */
        post: operations["shopping.quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/local": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in with e-mail and password
         * @description Answers an access token, good for ten minutes, and a refresh token for new ones.
         */
        post: operations["account.signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/native/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in with what a provider gave the app
         * @description An ID token of a provider the shop knows, or an access token where that is what the provider gives: who signed in there in the app. The first time an account is made, or found by the e-mail that both have proved. Answers as signing in with a password does. An ID token is taken once.
         */
        post: operations["account.signInWith"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a code to sign in with
         * @description Six digits, by mail or SMS, good for ten minutes and five guesses. Answers the same whether or not there is such an account. A code that was sent before no longer counts.
         */
        post: operations["account.requestCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/codes/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in with a code
         * @description It proves the e-mail or the number. The first time an account is made. An account with this e-mail that nobody had proved is not shared with whoever made it.
         */
        post: operations["account.verifyCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/nonces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A nonce to ask a provider with
         * @description Good for one sign-in within five minutes: a token that was asked for with it counts once, here.
         */
        post: operations["account.giveNonce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the account another e-mail or telephone number
         * @description With the code `POST /auth/codes` sent there, which proves it. The e-mail before, where it was proved, is told of it.
         */
        post: operations["account.proveContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/native/{provider}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where providers tell what became of the accounts of their people
         * @description Signed as the provider signs, as Apple does: consent was withdrawn, the account is gone, mails are no longer handed on; or as Facebook does, where somebody wants their data deleted, which is answered as it asks. Sent again, it changes nothing.
         */
        post: operations["machines.noticeOfProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/local/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes an account
         * @description A mail asks to confirm the e-mail. Where the shop insists on that before anybody signs in, there are no tokens yet.
         */
        post: operations["account.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New tokens for a refresh token
         * @description A refresh token is used once. Sent again within 30 seconds, because the answer was lost, it is answered the same. Later, or once the new one was used, it counts as stolen, and the device is signed out.
         */
        post: operations["account.refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs out
         * @description This device, by its access token or its refresh token; all of them with `scope: all` and an access token. Access tokens end within a minute.
         */
        post: operations["account.signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account of the customer
         * @description As sign-in answers it.
         */
        get: operations["account.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a mail with a code for a new password
         * @description Answers the same whether or not there is such an account.
         */
        post: operations["account.forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets a new password with the code of a mail
         * @description Ends every session of the customer and opens a new one.
         */
        post: operations["account.resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets a new password instead of the known one
         * @description Ends every session of the customer and opens a new one.
         */
        post: operations["account.changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/send-email-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends the mail that confirms an e-mail again
         * @description Answers the same whether or not there is such an account.
         */
        post: operations["account.sendConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/email-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirms an e-mail with the code of a mail
         * @description The link of the mail brings the code to the app, or to a page that sends it here.
         */
        post: operations["account.confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What to ask a phone with for a passkey
         * @description Good for one sign-in within five minutes. The phone offers whichever passkeys it has of this shop.
         */
        post: operations["account.passkeyToSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/passkeys/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in with a passkey
         * @description Answers as signing in with a password does.
         */
        post: operations["account.signInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What to ask a phone with to make a passkey
         * @description What to ask a phone with to make a passkey.
         */
        post: operations["account.passkeyToAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The passkeys of the account
         * @description The passkeys of the account.
         */
        get: operations["account.listPasskeys"];
        put?: never;
        /**
         * Adds a passkey to the account
         * @description The customer is told by mail.
         */
        post: operations["account.addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes a passkey away
         * @description The last way to sign in stays. The customer is told by mail.
         */
        delete: operations["account.removePasskey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What opens the account
         * @description What opens the account.
         */
        get: operations["account.ways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/identities/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets a provider open the account
         * @description With what the provider gave the app, as for signing in. The customer is told by mail.
         */
        post: operations["account.linkIdentity"];
        /**
         * Keeps a provider from opening the account
         * @description The last way to sign in stays. The customer is told by mail.
         */
        delete: operations["account.unlinkIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the export is
         * @description The one that was asked for last, for seven days; null where there is none.
         */
        get: operations["account.readExport"];
        put?: never;
        /**
         * Asks for all that is kept of the customer
         * @description A job puts it together. While one is on its way, it is the answer.
         */
        post: operations["account.requestExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{id}/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of an export
         * @description A ZIP of JSON files, for whoever has the address, until it expires.
         */
        get: operations["account.fetchExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in
         * @description The profile of the customer, with the address their carts begin with.
         */
        get: operations["account.read"];
        put?: never;
        post?: never;
        /**
         * Deletes the account
         * @description Signs out everywhere. The account is deleted at `deletesAt`, unless its customer signs in before. Orders stay without who placed them; while one is on its way, the account waits for it.
         */
        delete: operations["account.remove"];
        options?: never;
        head?: never;
        /**
         * Changes the profile
         * @description What is left out stays; null takes away. An e-mail is changed by proving the new one.
         */
        patch: operations["account.save"];
        trace?: never;
    };
    "/me/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The one cart of the customer
         * @description The same on each of their phones, priced as it stands now; null while there is none.
         */
        get: operations["account.cart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The addresses of the customer
         * @description The default one first.
         */
        get: operations["account.listAddresses"];
        put?: never;
        /**
         * Keeps an address
         * @description The first is the default one. Carts that are made later begin with it.
         */
        post: operations["account.addAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/addresses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forgets an address
         * @description Where it was the default one, the oldest that is left becomes it.
         */
        delete: operations["account.removeAddress"];
        options?: never;
        head?: never;
        /**
         * Changes an address
         * @description What is left out stays. There is always a default one: to choose another, make that the default.
         */
        patch: operations["account.saveAddress"];
        trace?: never;
    };
    "/me/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The phones of the customer
         * @description As their apps told of them; those used last first.
         */
        get: operations["account.listDevices"];
        put?: never;
        /**
         * Tells of this phone
         * @description Each time the app starts, so that messages find it. A push token belongs to whoever told it last.
         */
        post: operations["account.tellDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/devices/{deviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forgets a phone
         * @description Nothing is pushed to it any more. Its session is ended on its own.
         */
        delete: operations["account.removeDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the customer is signed in
         * @description One for each sign-in that can still be refreshed; the current one first.
         */
        get: operations["account.listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Signs one device out
         * @description Its access token ends within a minute. All of them end by `POST /auth/logout` with `scope: all`.
         */
        delete: operations["account.endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the customer agreed to
         * @description What they said last of each purpose.
         */
        get: operations["account.listConsents"];
        put?: never;
        /**
         * Agrees to something, or takes it back
         * @description Each is kept with its time and the version of the app, so that it can be proved.
         */
        post: operations["account.giveConsents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/wish-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The wish lists of the customer
         * @description What is no longer sold is left out.
         */
        get: operations["account.listWishLists"];
        put?: never;
        /**
         * Makes a wish list
         * @description Its things are put on it one by one.
         */
        post: operations["account.addWishList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/wish-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Removes a wish list
         * @description With what is on it.
         */
        delete: operations["account.removeWishList"];
        options?: never;
        head?: never;
        /**
         * Renames a wish list
         * @description What is on it stays.
         */
        patch: operations["account.renameWishList"];
        trace?: never;
    };
    "/me/wish-lists/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts something on a wish list
         * @description A variant, or a product of which any will do. What is on it already stays there once, with `notify` as it is sent.
         */
        post: operations["account.addWish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/wish-lists/{id}/items/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes something off a wish list
         * @description By the id of the wish, not of the product.
         */
        delete: operations["account.removeWish"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the customer was told
         * @description The inbox of the app, the newest first. `data` holds ids of what a notification leads to, as the push does.
         */
        get: operations["account.listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks notifications as read
         * @description Those that are named, or all. What is not yours is left alone. `opened`: the customer tapped on what was pushed.
         */
        post: operations["account.readNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/notification-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the customer wants to be told
         * @description By push and by mail, and when.
         */
        get: operations["account.readNotificationSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes how the customer is told
         * @description What is left out stays. A push that comes due in quiet hours waits until they end.
         */
        patch: operations["account.saveNotificationSettings"];
        trace?: never;
    };
    "/me/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the customer did, and what happened to their orders
         * @description Their timeline, the newest first: sign-ins, what they looked at, orders with all that became of them, messages. What just happened may take a minute.
         */
        get: operations["account.listActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tells which products the customer looked at
         * @description Together, once in a while. The same product within half an hour is one look; products nobody sells are passed over.
         */
        post: operations["account.recordViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A cart to begin with
         * @description For a guest, it answers the `token` that opens the cart from now on. A customer has one cart, the same on each of their phones: where it is there already it is the answer, in the currency, country and language that are sent; a new one has their contact and default address.
         */
        post: operations["cart.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cart as it stands and costs now
         * @description Priced anew each time: `changes` says what is no longer as it was when it was put in.
         */
        get: operations["cart.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carts/{id}/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes the cart
         * @description Applies a list of operations, all or none. Send `If-Match` with the revision to refuse when somebody else changed the cart.
         */
        post: operations["cart.operate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carts/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes over the cart of a guest after sign-in
         * @description Send the access token and the `X-Cart-Token`. Where the account has a cart already, the two become one; go on with the id of the answer.
         */
        post: operations["cart.claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carts/{id}/delivery-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the cart can be delivered, and for how much
         * @description To the address of the cart, once it has one. `meta.notOffered` says which methods are not offered to this cart, and why: what a customer may change, such as a heavy cart.
         */
        get: operations["cart.deliveryOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carts/{id}/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Places the order
         * @description Safe to repeat: a cart becomes one order. `expectedTotal` is what the customer saw; nothing is taken from it. An order that waits for its payment is answered as it stands, also to the same `Idempotency-Key`.
         */
        post: operations["checkout.checkOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My orders, newest first
         * @description Those of the customer who is signed in.
         */
        get: operations["orders.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order
         * @description With its lines, payments, parcels, returns and what happened to it.
         */
        get: operations["orders.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mails a guest the code of an order
         * @description By its number and the e-mail it was placed with. Answers the same whether or not there is such an order. An order of an account is found by signing in.
         */
        post: operations["orders.lookUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/lookup/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens an order with the code of a mail
         * @description Answers the order, and a token for `X-Cart-Token` that opens it for 30 days. A code is used once; after five wrong ones it is gone.
         */
        post: operations["orders.openFound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins to withdraw from a purchase
         * @description The first of two steps, without signing in and without a reason: who they are, the number of the order, and the e-mail or phone it was placed with. Nothing has happened yet; show what is answered and ask once more. Distinct from a return, which only asks. `lines`: only these pieces.
         */
        post: operations["orders.beginWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/withdrawals/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraws from a purchase
         * @description The second step. From this second on it is declared; a receipt with date and time goes out by mail. Safe to repeat.
         */
        post: operations["orders.confirmWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/invoices/{invoice}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An invoice or credit note of an order
         * @description As it was issued, in the language of the order.
         */
        get: operations["orders.invoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/delivery-slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When the order could be brought instead
         * @description The slots it may be moved to, none dearer than its own; its own is among them. What was paid stays paid.
         */
        get: operations["orders.slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/delivery-slot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves the delivery to another slot
         * @description Until `delivery.slot.closesAt`, while nothing of it was sent. Safe to repeat.
         */
        post: operations["orders.moveSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels an order nothing of which was sent
         * @description What was paid goes back.
         */
        post: operations["orders.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/return-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks to send pieces back
         * @description Staff accept or decline it; the order says what became of it.
         */
        post: operations["orders.requestReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/reorder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A cart with the same things, at the prices of today
         * @description A new one, or the one the customer is filling already. What is no longer sold is left out, and named.
         */
        post: operations["orders.reorder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the customer asked
         * @description Those something was written in last first.
         */
        get: operations["support.list"];
        put?: never;
        /**
         * Asks the shop something
         * @description Of the customer who is signed in; a guest names an order and shows its token. The answer comes by mail too: to the account, or else to `email` or that of the order.
         */
        post: operations["support.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/support-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was asked about an order
         * @description By its customer, or by whoever shows its token.
         */
        get: operations["support.listOfOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One request with what was written
         * @description The oldest message first. Reading it marks nothing as read.
         */
        get: operations["support.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-requests/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes on in a request
         * @description It is open again, whatever it was.
         */
        post: operations["support.write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-requests/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks answers as read
         * @description Up to `message`, the last one that was seen: what came since stays unread.
         */
        post: operations["support.markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-requests/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes a request
         * @description No answer is needed any more. Sent again, it changes nothing; what is written opens it again.
         */
        post: operations["support.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins to send a file
         * @description Then `PUT` it to `uploadUrl`, with this very type and size, within five minutes; where that is null, `POST` it to `/support-attachments/{id}/content`. Then name it in a message, within a day.
         */
        post: operations["support.tellAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-attachments/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of a message
         * @description Pictures are written anew, upright and without what the camera noted; HEIC and HEIF without that alone.
         */
        get: operations["support.openAttachment"];
        put?: never;
        /**
         * Sends a file to the shop
         * @description As it is, and no form. Sent again before it is attached, the last one counts.
         */
        post: operations["support.putAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a file of a message is read
         * @description For who may read the request. `url` is open for five minutes; where it is null, and the file `ready`, read its `/content`.
         */
        get: operations["support.readAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tells what customers do in the app
         * @description Many together, once in a while, named as in Google Analytics 4. Send what was not answered again, as it was: each `id` is kept once. Nothing is kept without consent: of customers who are signed in what they said of `analytics` counts, and of guests the `consent` sent along. What happened more than 72 hours ago, or after `sentAt`, is dropped. Orders and refunds are not told by apps: the shop knows them.
         */
        post: operations["analytics.tellEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the payment provider how the payment stands now
         * @description Call it when the payment sheet closes, whatever it answered: the order goes on at once instead of when the webhook comes. Safe to repeat.
         */
        post: operations["checkout.sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/payment-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the customer keeps with the payment providers
         * @description Cards and the like that the customer chose to save, of all providers.
         */
        get: operations["account.listMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/payment-methods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forgets a saved payment method
         * @description The provider forgets it too.
         */
        delete: operations["account.removeMethod"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where payment providers tell what happened
         * @description Signed as the provider signs. Stored before it is answered, and processed by a job; sent again, it changes nothing.
         */
        post: operations["machines.webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/autocomplete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an address that is being typed may be
         * @description Ask when nothing was typed for a moment, from the third letter on. While nobody can be asked it answers nothing, and `meta.unavailable` says so: customers go on typing the address by hand.
         */
        get: operations["places.suggestPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A place that was suggested: its address and where it is
         * @description Put `address`, `placeId` and `location` into the address of the cart.
         */
        get: operations["places.showPlace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/geocode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where an address is, or which address is at a point
         * @description One of both. Of an address all that may be meant are answered, the best first; of a point the address that is nearest. Nothing where nobody knows any.
         */
        post: operations["places.geocode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delivery/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When a delivery method brings something to a place
         * @description Empty where it lets nobody choose. Say of the place what is known: a postal code or a city, or `lat` and `lng`. Whether there is room is asked again when the order is placed.
         */
        get: operations["delivery.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delivery/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How goods could be delivered to a place, when, and for how much
         * @description Without a cart, such as on the page of a product. It keeps nothing. Say of the place what is known; the more, the fewer options turn out otherwise later.
         */
        post: operations["delivery.quoteDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delivery/pickup-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where carriers hand parcels out
         * @description Near a place, in a city, or by words of the name and address: at least one of these. The nearest first where `near` is sent, else as they are numbered. `set_delivery` of a cart takes the `id` as `pickupPoint`, with a delivery method of the kind `carrier_point` and the same `carrier`.
         */
        get: operations["delivery.findPickupPoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/tracking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the order is, and when it comes
         * @description Ask every half minute while somebody looks at it, and not more often: a courier tells their place four times a minute.
         */
        get: operations["orders.track"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/leave-at-door": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has the order left at the door where nobody opens
         * @description Until it is handed over, where nothing is paid at the door and no code is asked for. `leave: false` takes it back. Safe to repeat.
         */
        post: operations["orders.leaveAtDoor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courier/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs a courier in by the link staff gave them
         * @description Once: a link that was used opens no second phone. `session` is sent as `Authorization: Bearer` from then on, and ends when it was not used for 30 days, or staff end it.
         */
        post: operations["courier.signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courier/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the session of this phone
         * @description Ends the session of this phone.
         */
        post: operations["courier.signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courier/runs/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The runs of the courier: those of today, and what was begun and not finished
         * @description The runs of the courier: those of today, and what was begun and not finished.
         */
        get: operations["courier.runsToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courier/runs/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leaves with a run
         * @description All orders of it are sent, or none: what prevents one is named (`orders`, each with its `because`). Customers are told from then on. Sent again, it changes nothing.
         */
        post: operations["courier.startRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courier/runs/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a run
         * @description What was not reached has failed (`not_reached`); orders that failed wait again, with what is in the van back on the shelf. Sent again, it changes nothing.
         */
        post: operations["courier.finishRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courier/stops/{id}/arrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stands at the door
         * @description Of any stop that waits, whichever is next. Sent again, it changes nothing and answers the stop as it is.
         */
        post: operations["courier.arrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courier/stops/{id}/deliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Handed the order over
         * @description Also without having arrived. Sent again, it changes nothing and answers the stop as it is. Files are sent before (`POST /courier/stops/{id}/files`).
         */
        post: operations["courier.deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courier/stops/{id}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Could not hand the order over
         * @description It stays in the van, and waits again when the run ends. Sent again, it changes nothing and answers the stop as it is.
         */
        post: operations["courier.fail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courier/stops/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a photo or a signature of a stop
         * @description A JPEG, PNG or WebP as it is, and no form. It is written anew, smaller and without what the camera noted. Up to 12 of a stop; what `deliver` does not name is thrown away when the run ends.
         */
        post: operations["courier.sendFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courier/position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says where the courier is
         * @description Only while a run is under way. One each five seconds is kept. The customer who is next sees the last one, and nobody else but staff; the setting of the shop says for how many days it is kept.
         */
        post: operations["courier.tellPosition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/crm/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where a CRM tells that something was changed there
         * @description Signed as the CRM signs. Only a hint: the shop asks the CRM how it stands within a minute; sent again, it changes nothing.
         */
        post: operations["machines.crmNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/website/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How many pieces there are, as the website counts them
         * @description Signed as Standard Webhooks says: `webhook-id`, `webhook-timestamp` of the last five minutes, `webhook-signature`. Sent again under the same id it is answered as the first time, and done once. Up to 500 rows, each SKU and location once.
         */
        post: operations["machines.stock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/website/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What things cost, as the website sets it
         * @description Signed as Standard Webhooks says: `webhook-id`, `webhook-timestamp` of the last five minutes, `webhook-signature`. Sent again under the same id it is answered as the first time, and done once. Up to 500 rows, by SKU and the code of a price list. Each SKU, list and quantity once.
         */
        post: operations["machines.prices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/website/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What products are called, and what is said of them, as the website writes it
         * @description Signed as Standard Webhooks says: `webhook-id`, `webhook-timestamp` of the last five minutes, `webhook-signature`. Sent again under the same id it is answered as the first time, and done once. Up to 50 rows, each the text of a product in one language, by the SKU of one of its variants. Customers see it at once, unless staff are at work on a draft of the product.
         */
        post: operations["machines.products"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/website/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order that was placed on the website
         * @description Signed as Standard Webhooks says: `webhook-id`, `webhook-timestamp` of the last five minutes, `webhook-signature`. Sent again under the same id it is answered as the first time, and done once. It keeps its prices: each line is its pieces less its discount, with tax added where `taxIncluded` is false, and the lines and the delivery are the total; what does not add up is refused. What was paid stands in the ledger as `external`. Stock is set aside; what is not there is owed, answered in `shortages`, and staff are alerted. An order the shop has already is answered again.
         */
        post: operations["machines.orders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/website/order-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What became of an order that the website handles
         * @description Signed as Standard Webhooks says: `webhook-id`, `webhook-timestamp` of the last five minutes, `webhook-signature`. Sent again under the same id it is answered as the first time, and done once. By the same rules as staff: what they could not do now is refused.
         */
        post: operations["machines.orderStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/website/webhooks/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where a shop system, such as the one the website runs on, sends its webhooks
         * @description Signed as that system signs. Orders that were placed there come in with their prices, money and stock; counts of pieces where the website counts. Answered as taken also where it cannot be done, for such systems give up a webhook that fails: staff are alerted instead.
         */
        post: operations["machines.websiteWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process answers
         * @description For what starts a process again that does not.
         */
        get: operations["operators.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process can serve: the database answers in time
         * @description For what sends requests to the processes that can.
         */
        get: operations["operators.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the shop sells. Its variants carry prices and stock.
         * @description A page of what is published, with the fields of each product and the relations that `populate` names.
         */
        get: operations["content.products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One product, by document id
         * @description The published product with its fields and the relations that `populate` names.
         */
        get: operations["content.product"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The shelves of the shop.
         * @description A page of what is published, with the fields of each category and the relations that `populate` names.
         */
        get: operations["content.categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One category, by document id
         * @description The published category with its fields and the relations that `populate` names.
         */
        get: operations["content.category"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/brands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who makes the products.
         * @description A page of what is published, with the fields of each brand and the relations that `populate` names.
         */
        get: operations["content.brands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/brands/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One brand, by document id
         * @description The published brand with its fields and the relations that `populate` names.
         */
        get: operations["content.brand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/home-sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The start page of the app.
         * @description A page of what is published, with the fields of each home section and the relations that `populate` names.
         */
        get: operations["content.home-sections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/home-sections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One home section, by document id
         * @description The published home section with its fields and the relations that `populate` names.
         */
        get: operations["content.home-section"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Address: {
            /** @description One name is enough, here or in `lastName`: the first, the last, or the whole */
            firstName?: string;
            lastName?: string;
            company?: string;
            /** @description Of the company that buys, such as its VAT id: its invoice says so */
            taxNumber?: string;
            line1: string;
            line2?: string;
            city: string;
            /** @description Its code or its name, such as CA, US-CA or California. Needed where tax depends on it */
            region?: string;
            /** @description Needed, but for countries that have none, such as HK and AE */
            postalCode?: string;
            /**
             * @description ISO 3166-1 alpha-2
             * @example UA
             */
            country: string;
            phone?: string;
            placeId?: string;
            location?: {
                lat: number;
                lng: number;
            };
        };
        CartOperation: {
            /** @description Made by the app; an id that was applied before is passed over */
            id: string;
            /** @constant */
            op: "add_line";
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            variant: string;
            quantity: number;
            /** @description What the customer adds, such as an engraving. What the variant is of its options, it says itself */
            options?: {
                [key: string]: string;
            };
        } | {
            /** @description Made by the app; an id that was applied before is passed over */
            id: string;
            /** @constant */
            op: "set_quantity";
            line: string;
            quantity: number;
        } | {
            /** @description Made by the app; an id that was applied before is passed over */
            id: string;
            /** @constant */
            op: "remove_line";
            line: string;
        } | {
            /** @description Made by the app; an id that was applied before is passed over */
            id: string;
            /** @constant */
            op: "apply_code";
            code: string;
        } | {
            /** @description Made by the app; an id that was applied before is passed over */
            id: string;
            /** @constant */
            op: "remove_code";
            code: string;
        } | {
            /** @description Made by the app; an id that was applied before is passed over */
            id: string;
            /** @constant */
            op: "set_contact";
            /**
             * Format: idn-email
             * @example olena@example.com
             */
            email: string;
            phone?: string;
        } | {
            /** @description Made by the app; an id that was applied before is passed over */
            id: string;
            /** @constant */
            op: "set_address";
            shipping: components["schemas"]["Address"];
            billing?: components["schemas"]["Address"] | null;
        } | {
            /** @description Made by the app; an id that was applied before is passed over */
            id: string;
            /** @constant */
            op: "set_delivery";
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            method: string;
            slot?: string | null;
            pickupPoint?: string | null;
        } | {
            /** @description Made by the app; an id that was applied before is passed over */
            id: string;
            /** @constant */
            op: "set_note";
            note: string;
        } | {
            /** @description Made by the app; an id that was applied before is passed over */
            id: string;
            /** @constant */
            op: "set_market";
            /**
             * @description ISO 4217
             * @example EUR
             */
            currency?: string;
            /**
             * @description ISO 3166-1 alpha-2
             * @example UA
             */
            country?: string;
            /** @example en */
            locale?: string;
        };
        Money: {
            /** @description A whole number of the currency's smallest unit: 1999 is 19.99 EUR, and 1999 JPY */
            amount: number;
            /**
             * @description ISO 4217
             * @example EUR
             */
            currency: string;
        };
        AppEvent: {
            /**
             * Format: uuid
             * @description Made by the app, the same each time it is sent
             */
            id: string;
            /** @constant */
            name: "view_item";
            /**
             * Format: date-time
             * @description When, by the same clock as `sentAt`
             */
            at: string;
            params: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                product: string;
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                variant?: string;
                /** @description What it is worth, as the customer sees it */
                value?: components["schemas"]["Money"];
            };
        } | {
            /**
             * Format: uuid
             * @description Made by the app, the same each time it is sent
             */
            id: string;
            /** @constant */
            name: "view_item_list";
            /**
             * Format: date-time
             * @description When, by the same clock as `sentAt`
             */
            at: string;
            params: {
                /** @description The list it stands in, such as `search` or the slug of a category */
                list?: string;
                products?: string[];
            };
        } | {
            /**
             * Format: uuid
             * @description Made by the app, the same each time it is sent
             */
            id: string;
            /** @constant */
            name: "select_item";
            /**
             * Format: date-time
             * @description When, by the same clock as `sentAt`
             */
            at: string;
            params: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                product: string;
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                variant?: string;
                /** @description The list it stands in, such as `search` or the slug of a category */
                list?: string;
            };
        } | {
            /**
             * Format: uuid
             * @description Made by the app, the same each time it is sent
             */
            id: string;
            /** @constant */
            name: "search";
            /**
             * Format: date-time
             * @description When, by the same clock as `sentAt`
             */
            at: string;
            params: {
                /** @description What was searched for */
                term: string;
                results?: number;
            };
        } | {
            /**
             * Format: uuid
             * @description Made by the app, the same each time it is sent
             */
            id: string;
            /** @constant */
            name: "add_to_cart";
            /**
             * Format: date-time
             * @description When, by the same clock as `sentAt`
             */
            at: string;
            params: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                product: string;
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                variant?: string;
                quantity?: number;
                /** @description What it is worth, as the customer sees it */
                value?: components["schemas"]["Money"];
                /**
                 * @description Whose cart it is: so an order is known to have come of it
                 * @example kx2fz0y1n5m9q4t8c3b7v6aw
                 */
                cart?: string;
            };
        } | {
            /**
             * Format: uuid
             * @description Made by the app, the same each time it is sent
             */
            id: string;
            /** @constant */
            name: "remove_from_cart";
            /**
             * Format: date-time
             * @description When, by the same clock as `sentAt`
             */
            at: string;
            params: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                product: string;
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                variant?: string;
                quantity?: number;
                /** @description What it is worth, as the customer sees it */
                value?: components["schemas"]["Money"];
                /**
                 * @description Whose cart it is: so an order is known to have come of it
                 * @example kx2fz0y1n5m9q4t8c3b7v6aw
                 */
                cart?: string;
            };
        } | {
            /**
             * Format: uuid
             * @description Made by the app, the same each time it is sent
             */
            id: string;
            /** @constant */
            name: "view_cart";
            /**
             * Format: date-time
             * @description When, by the same clock as `sentAt`
             */
            at: string;
            params: {
                /**
                 * @description Whose cart it is: so an order is known to have come of it
                 * @example kx2fz0y1n5m9q4t8c3b7v6aw
                 */
                cart?: string;
                /** @description What it is worth, as the customer sees it */
                value?: components["schemas"]["Money"];
                items?: {
                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                    product: string;
                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                    variant?: string;
                    quantity?: number;
                }[];
            };
        } | {
            /**
             * Format: uuid
             * @description Made by the app, the same each time it is sent
             */
            id: string;
            /** @constant */
            name: "begin_checkout";
            /**
             * Format: date-time
             * @description When, by the same clock as `sentAt`
             */
            at: string;
            params: {
                /**
                 * @description Whose cart it is: so an order is known to have come of it
                 * @example kx2fz0y1n5m9q4t8c3b7v6aw
                 */
                cart?: string;
                /** @description What it is worth, as the customer sees it */
                value?: components["schemas"]["Money"];
                items?: {
                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                    product: string;
                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                    variant?: string;
                    quantity?: number;
                }[];
            };
        } | {
            /**
             * Format: uuid
             * @description Made by the app, the same each time it is sent
             */
            id: string;
            /** @constant */
            name: "add_shipping_info";
            /**
             * Format: date-time
             * @description When, by the same clock as `sentAt`
             */
            at: string;
            params: {
                /**
                 * @description Whose cart it is: so an order is known to have come of it
                 * @example kx2fz0y1n5m9q4t8c3b7v6aw
                 */
                cart?: string;
                /** @description What it is worth, as the customer sees it */
                value?: components["schemas"]["Money"];
                items?: {
                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                    product: string;
                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                    variant?: string;
                    quantity?: number;
                }[];
                /** @description The id of the delivery method */
                method?: string;
            };
        } | {
            /**
             * Format: uuid
             * @description Made by the app, the same each time it is sent
             */
            id: string;
            /** @constant */
            name: "add_payment_info";
            /**
             * Format: date-time
             * @description When, by the same clock as `sentAt`
             */
            at: string;
            params: {
                /**
                 * @description Whose cart it is: so an order is known to have come of it
                 * @example kx2fz0y1n5m9q4t8c3b7v6aw
                 */
                cart?: string;
                /** @description What it is worth, as the customer sees it */
                value?: components["schemas"]["Money"];
                items?: {
                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                    product: string;
                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                    variant?: string;
                    quantity?: number;
                }[];
                provider?: string;
            };
        } | {
            /**
             * Format: uuid
             * @description Made by the app, the same each time it is sent
             */
            id: string;
            /** @constant */
            name: "view_promotion";
            /**
             * Format: date-time
             * @description When, by the same clock as `sentAt`
             */
            at: string;
            params: {
                /** @description Such as the code of a section of the home screen */
                name: string;
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                discount?: string;
            };
        } | {
            /**
             * Format: uuid
             * @description Made by the app, the same each time it is sent
             */
            id: string;
            /** @constant */
            name: "select_promotion";
            /**
             * Format: date-time
             * @description When, by the same clock as `sentAt`
             */
            at: string;
            params: {
                /** @description Such as the code of a section of the home screen */
                name: string;
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                discount?: string;
            };
        } | {
            /**
             * Format: uuid
             * @description Made by the app, the same each time it is sent
             */
            id: string;
            /** @constant */
            name: "screen_view";
            /**
             * Format: date-time
             * @description When, by the same clock as `sentAt`
             */
            at: string;
            params: {
                screen: string;
            };
        } | {
            /**
             * Format: uuid
             * @description Made by the app, the same each time it is sent
             */
            id: string;
            /** @constant */
            name: "login";
            /**
             * Format: date-time
             * @description When, by the same clock as `sentAt`
             */
            at: string;
            params: {
                /** @description Such as `apple` or `code` */
                method?: string;
            };
        } | {
            /**
             * Format: uuid
             * @description Made by the app, the same each time it is sent
             */
            id: string;
            /** @constant */
            name: "sign_up";
            /**
             * Format: date-time
             * @description When, by the same clock as `sentAt`
             */
            at: string;
            params: {
                /** @description Such as `apple` or `code` */
                method?: string;
            };
        } | {
            /**
             * Format: uuid
             * @description Made by the app, the same each time it is sent
             */
            id: string;
            /** @constant */
            name: "share";
            /**
             * Format: date-time
             * @description When, by the same clock as `sentAt`
             */
            at: string;
            params: {
                /** @description Such as `apple` or `code` */
                method?: string;
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                product?: string;
            };
        };
        WebsiteOrderStatus: {
            /** @constant */
            status: "shipped";
            order: {
                /**
                 * @description The shop's own id
                 * @example kx2fz0y1n5m9q4t8c3b7v6aw
                 */
                id?: string;
                /** @description As the website calls it */
                externalId?: string;
            };
            /** @description What is in the parcel; else all that is left */
            lines?: {
                sku: string;
                quantity: number;
            }[];
            /** @description The code of the one it left */
            location?: string;
            carrier?: string;
            trackingNumber?: string;
            /** Format: uri */
            trackingUrl?: string;
        } | {
            /** @constant */
            status: "delivered";
            order: {
                /**
                 * @description The shop's own id
                 * @example kx2fz0y1n5m9q4t8c3b7v6aw
                 */
                id?: string;
                /** @description As the website calls it */
                externalId?: string;
            };
            /** @description Which parcel; else all that are on their way */
            trackingNumber?: string;
        } | {
            /** @constant */
            status: "cancelled";
            order: {
                /**
                 * @description The shop's own id
                 * @example kx2fz0y1n5m9q4t8c3b7v6aw
                 */
                id?: string;
                /** @description As the website calls it */
                externalId?: string;
            };
            reason?: string;
        } | {
            /** @constant */
            status: "paid";
            order: {
                /**
                 * @description The shop's own id
                 * @example kx2fz0y1n5m9q4t8c3b7v6aw
                 */
                id?: string;
                /** @description As the website calls it */
                externalId?: string;
            };
            /** @description What came; else all that is owed */
            amount?: number;
        };
        ShopDescription: {
            name: string;
            languages: {
                code: string;
                name: string;
                isDefault: boolean;
            }[];
            currencies: {
                /**
                 * @description ISO 4217
                 * @example EUR
                 */
                code: string;
                /** @description Digits after the point: amounts are in the last of them */
                minorUnits: number;
                isDefault: boolean;
            }[];
            /** @description Where goods go in this currency, ISO 3166-1 alpha-2 */
            countries: string[];
            /** @description The ways to pay that checkout takes, in the order to offer them */
            payments: {
                /**
                 * @description What checkout takes as `payment.provider`
                 * @example manual
                 */
                provider: string;
                /** @description The name of a company; null where the app has words of its own, as for `manual` */
                label: string | null;
                /**
                 * @description `later`: the order is placed before money moves, as of cash and bank transfer
                 * @enum {string}
                 */
                kind: "online" | "later";
            }[];
            app: {
                ios: components["schemas"]["AppVersions"];
                android: components["schemas"]["AppVersions"];
            };
            /**
             * @description What staff switched: `false` where it is off, else `true` or its value
             * @example {
             *       "wishList": true
             *     }
             */
            flags: {
                [key: string]: unknown;
            };
            /** @description Those that are published; their text is at `/storefront/legal-texts/{kind}` */
            legal: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                id: string;
                /** @enum {string} */
                kind: "terms" | "privacy" | "returns" | "delivery" | "imprint" | "cookies";
                title: string;
                /**
                 * @description Another one after a change that customers should know of
                 * @example 2026-11
                 */
                version: string;
                /** @description Where it stands on the website too */
                url: string | null;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                updatedAt: string;
            }[];
            /** @description What of their wishes customers may be told: offer `notify` where it is true */
            messages: {
                backInStock: boolean;
                priceDrop: boolean;
            };
            home: components["schemas"]["HomeSection"][];
        };
        AppVersions: {
            /**
             * @description The oldest that works with the shop; null where every one does
             * @example 2.4.0
             */
            minimumVersion: string | null;
            /** @description Where to update */
            storeUrl: string | null;
            /** @description What the shop says of that version, for customers */
            message: string | null;
        };
        HomeSection: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            /** @enum {string} */
            kind: "banner" | "products" | "categories" | "text";
            title: string;
            /** @description Markdown */
            text: string | null;
            image: components["schemas"]["Picture"] | null;
            /** @description Where a tap leads, such as /categories/tea */
            link: string | null;
            categories: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                id: string;
                slug: string;
                name: string;
                image: components["schemas"]["Picture"] | null;
            }[];
            /** @description The first 24 that are for sale to whoever asks */
            products: components["schemas"]["Card"][];
        };
        Picture: {
            /** @description As it was uploaded. Whole where the shop knows its public address, else it begins with `/` */
            url: string;
            width: number | null;
            height: number | null;
            /** @description What is seen, in the language that is answered: in words of staff, or by the name of what it shows */
            alt: string;
            /**
             * @description To show until it is there
             * @example #a3b18a
             */
            color: string | null;
            /** @description The same in WebP, the narrowest first, none wider than the picture; empty where there are none */
            sizes: {
                width: number;
                url: string;
                type: string;
            }[];
            /** @description `alt` as staff wrote it, in one language for all */
            alternativeText: string | null;
            thumbnailUrl: string | null;
        };
        Card: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            slug: string;
            name: string;
            image: components["schemas"]["Picture"] | null;
            brand: components["schemas"]["Named"] | null;
            categories: components["schemas"]["Named"][];
            priceFrom: components["schemas"]["Money"];
            variants: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                id: string;
                sku: string;
                /** @description Its barcode, where that is a GTIN: 8, 12, 13 or 14 digits */
                gtin: string | null;
                name: string;
                /** @description What is in it, as far as somebody said */
                contents: components["schemas"]["Measure"] | null;
                options: components["schemas"]["ChosenOption"][];
                /** @description Of its own; null: show that of the product */
                image: components["schemas"]["Picture"] | null;
                price: components["schemas"]["Price"];
                availability: components["schemas"]["Availability"];
            }[];
        };
        Named: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            slug: string;
            name: string;
        };
        Measure: {
            amount: number;
            /** @enum {string} */
            unit: "g" | "kg" | "ml" | "l" | "cm" | "m" | "cm2" | "m2" | "piece";
        };
        /** @description What was chosen of an option. What customers added of their own has its text as its code. */
        ChosenOption: {
            /** @example size */
            code: string;
            /**
             * @description In the language asked for
             * @example Size
             */
            name: string;
            /**
             * @description The code of the value, to compare and to filter by
             * @example m
             */
            value: string;
            /**
             * @description In the language asked for
             * @example M
             */
            label: string;
        };
        Price: {
            /** @description A whole number of the currency's smallest unit: 1999 is 19.99 EUR, and 1999 JPY */
            amount: number;
            /**
             * @description ISO 4217
             * @example EUR
             */
            currency: string;
            /** @description The price to strike through */
            compareAt?: components["schemas"]["Money"];
            /** @description The lowest price of the 30 days before the sale */
            lowest30d?: components["schemas"]["Money"];
            pricePerMeasure?: components["schemas"]["PricePerMeasure"];
            taxIncluded: boolean;
            /**
             * @description Of the price list, or of the sale that makes the price
             * @example kx2fz0y1n5m9q4t8c3b7v6aw
             */
            priceList: string;
            /** @description When this price may change; cache no longer */
            nextChangeAt: string | null;
        };
        /** @description What the price is per kilogram, litre, metre or piece (“unit price” in law), with tax where the price is */
        PricePerMeasure: {
            /** @description A whole number of the currency's smallest unit: 1999 is 19.99 EUR, and 1999 JPY */
            amount: number;
            /**
             * @description ISO 4217
             * @example EUR
             */
            currency: string;
            per: components["schemas"]["Measure"];
        };
        Availability: {
            /** @enum {string} */
            status: "in_stock" | "low" | "out" | "backorder";
            /** @description Told only up to a number the shop chose */
            quantity?: number;
        };
        /** @description What can be chosen from. Each kind is counted as if nothing of its own kind had been chosen. */
        Facets: {
            brands: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                id: string;
                slug: string;
                name: string;
                /** @description Products that have it: up to 1000, and 1001 for more */
                count: number;
            }[];
            categories: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                id: string;
                slug: string;
                name: string;
                /** @description Products that have it: up to 1000, and 1001 for more */
                count: number;
            }[];
            attributes: {
                name: string;
                values: {
                    value: string;
                    /** @description Products that have it: up to 1000, and 1001 for more */
                    count: number;
                }[];
            }[];
            /** @description In the order to offer them */
            options: {
                /**
                 * @description What `options[…]` takes
                 * @example size
                 */
                code: string;
                name: string;
                values: {
                    /**
                     * @description The code of the value
                     * @example m
                     */
                    value: string;
                    label: string;
                    /** @description A colour, `#rrggbb`, where it is one */
                    swatch: string | null;
                    /** @description Products that have it: up to 1000, and 1001 for more */
                    count: number;
                }[];
            }[];
            /** @description What customers pay for the cheapest and the dearest, tax in it; null where nothing was found */
            price: {
                /** @description A whole number of the currency's smallest unit: 1999 is 19.99 EUR, and 1999 JPY */
                min: number;
                /** @description A whole number of the currency's smallest unit: 1999 is 19.99 EUR, and 1999 JPY */
                max: number;
            } | null;
        };
        Product: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            slug: string;
            name: string;
            image: components["schemas"]["Picture"] | null;
            brand: components["schemas"]["Named"] | null;
            categories: components["schemas"]["Named"][];
            priceFrom: components["schemas"]["Money"];
            variants: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                id: string;
                sku: string;
                /** @description Its barcode, where that is a GTIN: 8, 12, 13 or 14 digits */
                gtin: string | null;
                name: string;
                /** @description What is in it, as far as somebody said */
                contents: components["schemas"]["Measure"] | null;
                options: components["schemas"]["ChosenOption"][];
                /** @description Of its own; null: show that of the product */
                image: components["schemas"]["Picture"] | null;
                price: components["schemas"]["Price"];
                availability: components["schemas"]["Availability"];
            }[];
            description: string | null;
            images: components["schemas"]["Picture"][];
            attributes: {
                [key: string]: string;
            };
            manufacturer: components["schemas"]["EconomicOperator"] | null;
            /** @description Who answers in the EU for what is made outside of it */
            responsiblePerson: components["schemas"]["EconomicOperator"] | null;
            /** @description To be shown before somebody buys */
            warnings: string | null;
            countryOfOrigin: string | null;
            /** @description Where it stands on the shop's website; an app may open it too */
            link: string | null;
            /** @description The digital product passport */
            passportUrl: string | null;
            /** @description What goes with it, up to 12: those staff chose, then others of its categories and brand */
            related: components["schemas"]["Card"][];
        };
        /** @description Who answers for a product, as the law wants customers to be told */
        EconomicOperator: {
            name: string;
            postalAddress: string;
            email: string | null;
            website: string | null;
        };
        /** @description A category with those that stand below it */
        CategoryBranch: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            slug: string;
            name: string;
            image: components["schemas"]["Picture"] | null;
            /** @description Products in it or below it: up to 1000, and 1001 for more */
            count: number;
            children: components["schemas"]["CategoryBranch"][];
        };
        LegalText: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            /** @enum {string} */
            kind: "terms" | "privacy" | "returns" | "delivery" | "imprint" | "cookies";
            title: string;
            /**
             * @description Another one after a change that customers should know of
             * @example 2026-11
             */
            version: string;
            /** @description Where it stands on the website too */
            url: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            /** @description Markdown */
            body: string;
        };
        Quote: {
            /**
             * @description ISO 4217
             * @example EUR
             */
            currency: string;
            lines: {
                id: string;
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                variant: string;
                sku: string | null;
                name: string | null;
                quantity: number;
                unitPrice: components["schemas"]["Money"];
                pricePerMeasure?: components["schemas"]["PricePerMeasure"];
                compareAt: components["schemas"]["Money"] | null;
                taxIncluded: boolean;
                /** @description The price list, or the sale that makes the price (`kind` `sale`) */
                priceList: {
                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "base" | "sale" | "override";
                };
                /** @description The prices of the variant that this customer may know of, and why each is or is not the price */
                explain: {
                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                    list: string;
                    name: string;
                    amount: components["schemas"]["Money"];
                    /** @enum {string} */
                    outcome: "chosen" | "original" | "lost";
                    reason: ("WRONG_CURRENCY" | "NOT_STARTED" | "ENDED" | "WRONG_GROUP" | "WRONG_CHANNEL" | "WRONG_COUNTRY" | "QUANTITY_TOO_SMALL" | "LOWER_TIER" | "LOWER_PRIORITY" | "LESS_SPECIFIC" | "EARLIER_START" | "HIGHER_AMOUNT" | "LATER_ID" | "REPLACED_BY_OVERRIDE" | "SALE_NOT_LOWER" | "BEATEN_BY_SALE" | "OTHER_PRICE_LIST" | "SALE_PRICE_ZERO") | null;
                }[];
                subtotal: components["schemas"]["Money"];
                discounts: {
                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                    id: string;
                    name: string;
                    code: string | null;
                    amount: components["schemas"]["Money"];
                    /** @description Run-length: two units of one amount are one entry with count 2 */
                    perUnit: {
                        count: number;
                        /** @description A whole number of the currency's smallest unit: 1999 is 19.99 EUR, and 1999 JPY */
                        amount: number;
                    }[];
                }[];
                tax: components["schemas"]["Money"];
                taxBasisPoints: number;
                taxName: string | null;
                total: components["schemas"]["Money"];
                /** @description Run-length: two units of one amount are one entry with count 2 */
                perUnitTotal: {
                    count: number;
                    /** @description A whole number of the currency's smallest unit: 1999 is 19.99 EUR, and 1999 JPY */
                    amount: number;
                }[];
            }[];
            discounts: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                id: string;
                name: string;
                code: string | null;
                amount: components["schemas"]["Money"];
                /** @enum {string} */
                phase: "line" | "order" | "delivery";
            }[];
            notApplied: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                discount?: string;
                name?: string | null;
                code?: string;
                reason: components["schemas"]["NotAppliedReason"];
            }[];
            delivery: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                method: string;
                name: string;
                price: components["schemas"]["Money"];
                tax: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
            } | null;
            totals: {
                items: components["schemas"]["Money"];
                discounts: components["schemas"]["Money"];
                delivery: components["schemas"]["Money"];
                tax: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
            };
            nextChangeAt: string | null;
        };
        /**
         * @description Why a discount, or a code, took nothing off
         * @enum {string}
         */
        NotAppliedReason: "CODE_UNKNOWN" | "CODE_USED_UP" | "DISABLED" | "NOT_STARTED" | "ENDED" | "LIMIT_REACHED" | "CUSTOMER_LIMIT_REACHED" | "CUSTOMER_UNKNOWN" | "BUDGET_SPENT" | "BALANCE_EMPTY" | "WRONG_CURRENCY" | "MIN_SUBTOTAL_NOT_REACHED" | "MIN_QUANTITY_NOT_REACHED" | "PRODUCTS_MISSING" | "WRONG_CUSTOMER_GROUP" | "NOT_FIRST_ORDER" | "WRONG_CHANNEL" | "WRONG_TIME" | "WRONG_PAYMENT_METHOD" | "WRONG_DELIVERY_ZONE" | "ONLY_NOT_ON_SALE" | "NO_MATCHING_LINES" | "NO_DELIVERY" | "NOTHING_LEFT_TO_DISCOUNT" | "GIFT_NOT_IN_BASKET" | "EXCLUDED_BY_GROUP" | "EXCLUDED_BY_COMBINATION" | "STOPPED_BY_EARLIER" | "KIND_UNKNOWN" | "KIND_FAILED";
        SignedIn: {
            /** @description The access token, for `Authorization: Bearer`, good for ten minutes */
            jwt: string;
            /** @description Good for one refresh; keep it where nobody else reads it */
            refreshToken: string;
            user: components["schemas"]["Account"];
        };
        Account: {
            id: number;
            documentId: string;
            /** @description Made by the shop; nobody signs in by it */
            username: string;
            /** @description None of who signed in with a telephone number */
            email: string | null;
            firstName: string | null;
            lastName: string | null;
            phone: string | null;
            language: string | null;
            /** @description Whether they opened the link of a mail to this address */
            confirmed: boolean;
            /** @description Whether they typed the code of a message to this number */
            phoneConfirmed: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        Passkey: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            name: string | null;
            /** @description Whether it is on other devices of theirs too */
            backedUp: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            lastUsedAt: string | null;
        };
        WaysToSignIn: {
            providers: {
                provider: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                linkedAt: string;
                /** @description False once they stopped the mails that the provider hands on */
                mailReaches: boolean;
            }[];
            passkeys: components["schemas"]["Passkey"][];
            hasPassword: boolean;
            /** @description Codes by mail open the account */
            emailProved: boolean;
            /** @description Codes by SMS open the account */
            phoneProved: boolean;
        };
        Export: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            /** @enum {string} */
            status: "waiting" | "ready";
            /** @description Per cent */
            progress: number;
            /** @description Below the address of the shop; whoever has it may fetch the file. null until it is ready */
            path: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            expiresAt: string;
        };
        Me: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            /** @description null: they signed up with a telephone number */
            email: string | null;
            /** @description Whether they opened the link of a mail to this address */
            emailConfirmed: boolean;
            firstName: string | null;
            lastName: string | null;
            phone: string | null;
            /** @description Whether they proved it by a code */
            phoneConfirmed: boolean;
            /** @description What they are written in */
            language: string | null;
            group: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                id: string;
                name: string;
            } | null;
            defaultAddress: components["schemas"]["SavedAddress"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        SavedAddress: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            label: string | null;
            isDefault: boolean;
            address: components["schemas"]["AddressOutput"];
        };
        Cart: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            /** @description Only when created: send it as X-Cart-Token */
            token?: string;
            revision: number;
            /** @enum {string} */
            status: "active" | "ordered" | "merged" | "expired";
            /**
             * @description ISO 4217
             * @example EUR
             */
            currency: string;
            /**
             * @description ISO 3166-1 alpha-2
             * @example UA
             */
            country: string;
            /**
             * @description Where the customer is buying
             * @enum {string}
             */
            channel: "app" | "web" | "pos";
            /**
             * @description The language of its texts
             * @example en
             */
            locale: string;
            lines: {
                id: string;
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                variant: string;
                product: string | null;
                sku: string | null;
                /** @description null when it is no longer sold */
                name: string | null;
                variantName: string | null;
                /** @description Of its product, in the cart's language */
                slug: string | null;
                /** @description Its own, else the first of its product */
                image: components["schemas"]["Picture"] | null;
                options: components["schemas"]["ChosenOption"][];
                quantity: number;
                unitPrice: components["schemas"]["Money"] | null;
                pricePerMeasure?: components["schemas"]["PricePerMeasure"];
                compareAt: components["schemas"]["Money"] | null;
                taxIncluded?: boolean;
                subtotal?: components["schemas"]["Money"];
                discounts: {
                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                    id: string;
                    amount: components["schemas"]["Money"];
                }[];
                tax: components["schemas"]["Money"] | null;
                taxBasisPoints?: number;
                /** @description What the customer pays for the line, discounts and tax in */
                total: components["schemas"]["Money"];
            }[];
            codes: string[];
            discounts: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                id: string;
                name: string;
                code: string | null;
                amount: components["schemas"]["Money"];
                /** @enum {string} */
                phase: "line" | "order" | "delivery";
            }[];
            notApplied: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                discount?: string;
                code?: string;
                reason: components["schemas"]["NotAppliedReason"];
            }[];
            contact: {
                email: string;
                phone?: string;
            } | null;
            shippingAddress: components["schemas"]["AddressOutput"] | null;
            billingAddress: components["schemas"]["AddressOutput"] | null;
            delivery: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                method: string;
                name: string;
                /** @enum {string} */
                kind: "flat_rate" | "pickup" | "carrier_point";
                /** @description Where the parcel is fetched, where a carrier brings it to a point of its own */
                pickupPoint?: {
                    /**
                     * @description Of a pickup point (`GET /delivery/pickup-points`)
                     * @example swift-post:KY-001
                     */
                    id: string;
                    /** @example swift-post */
                    carrier: string;
                    /**
                     * @description What the carrier calls it
                     * @example KY-001
                     */
                    code: string;
                    name: string;
                    address: string;
                    city: string;
                    postalCode: string | null;
                    /**
                     * @description ISO 3166-1 alpha-2
                     * @example UA
                     */
                    country: string;
                    /** @description null where the carrier does not say */
                    location: {
                        lat: number;
                        lng: number;
                    } | null;
                    /**
                     * @description When it is open, as the carrier says it
                     * @example 08:00–20:00
                     */
                    hours: string | null;
                };
                price: components["schemas"]["Money"];
                discounts: {
                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                    id: string;
                    amount: components["schemas"]["Money"];
                }[];
                tax: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
                /** @description When it is brought, where the customer chose */
                slot?: components["schemas"]["BookedSlot"];
            } | null;
            note: string | null;
            /** @description Σ line totals + delivery = total, to the unit */
            totals: {
                items: components["schemas"]["Money"];
                discounts: components["schemas"]["Money"];
                delivery: components["schemas"]["Money"];
                tax: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
            };
            /** @description What is missing before checkout */
            requirements: {
                /** @enum {string} */
                code: "CART_EMPTY" | "CONTACT_MISSING" | "ADDRESS_MISSING" | "REGION_UNKNOWN" | "DELIVERY_MISSING" | "DELIVERY_NOT_OFFERED" | "SLOT_MISSING" | "SLOT_NOT_OFFERED" | "PICKUP_POINT_MISSING" | "PICKUP_POINT_UNUSABLE" | "LINE_NOT_FOR_SALE" | "OUT_OF_STOCK";
                field?: string;
                message: string;
                /** @description What a rule of the method says: a code, such as `CLUB_TOO_HEAVY`, and what puts it into words. `RULE_FAILED`, `RULE_UNKNOWN`: its plugin does not work, or is gone. `POINT_UNKNOWN`, `POINT_CLOSED`, `POINT_OF_ANOTHER_CARRIER`, `POINT_ABROAD`, `POINT_TOO_SMALL`: why the parcel cannot go to the pickup point */
                reason?: {
                    code: string;
                    params: {
                        [key: string]: string | number | boolean | null;
                    };
                };
            }[];
            changes: {
                /** @enum {string} */
                code: "PRICE_CHANGED" | "NOT_FOR_SALE";
                line: string;
                name: string;
                before?: unknown;
                after?: unknown;
            }[];
            nextChangeAt: string | null;
        };
        BookedSlot: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw.2026-12-05 */
            id: string;
            /**
             * Format: date
             * @description On the clocks of its time zone
             */
            date: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            endsAt: string;
            /** @example Europe/Kyiv */
            timeZone: string;
            /**
             * Format: date-time
             * @description From then on nobody can choose it any more, or move an order out of it
             */
            closesAt: string;
            /** @description On top of the price of the method */
            surcharge: components["schemas"]["Money"];
        };
        Device: {
            deviceId: string;
            /** @enum {string} */
            platform: "ios" | "android" | "web";
            name: string | null;
            appVersion: string | null;
            language: string | null;
            timeZone: string | null;
            /** @description Whether messages are pushed to it */
            push: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            seenAt: string;
        };
        Session: {
            id: string;
            deviceId: string | null;
            deviceName: string | null;
            platform: ("ios" | "android" | "web") | null;
            appVersion: string | null;
            isCurrent: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            signedInAt: string;
            /**
             * Format: date-time
             * @description When it was refreshed last
             */
            usedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            expiresAt: string;
        };
        Consent: {
            /** @enum {string} */
            purpose: "marketing_email" | "marketing_push" | "marketing_sms" | "analytics";
            /** @description null: they were never asked, so they have not agreed */
            granted: boolean | null;
            version: string | null;
            at: string | null;
        };
        WishList: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            name: string;
            items: components["schemas"]["Wish"][];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        Wish: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            /**
             * @description For `GET /storefront/products?ids=`, which answers cards with prices
             * @example kx2fz0y1n5m9q4t8c3b7v6aw
             */
            product: string;
            /** @description null: any of the product */
            variant: string | null;
            /** @description Whether they are told: as was asked for this wish, else as they agreed to messages */
            notify: {
                backInStock: boolean;
                priceDrop: boolean;
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            addedAt: string;
        };
        Notification: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            /** @description Such as `parcel_sent`; plugins bring others */
            kind: string;
            title: string;
            body: string;
            /** @description Such as `{"order": "…"}` */
            data: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            isRead: boolean;
        };
        NotificationSettings: {
            /** @description The inbox holds them in any case */
            orders: {
                push: boolean;
                mail: boolean;
            };
            /** @description As the customer agreed: changed by `POST /me/consents` */
            marketing: {
                push: boolean;
                mail: boolean;
            };
            /** @description When no phone rings, by the clock where it is; null: it may ring at any hour */
            quietHours: {
                from: number;
                to: number;
            } | null;
            /** @description What they can subscribe to. Messages come only to who agreed to them as well */
            topics: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                id: string;
                name: string;
                isSubscribed: boolean;
            }[];
        };
        ActivityEntry: {
            /** Format: uuid */
            id: string;
            /**
             * @description What happened, as docs/events.md calls it; `product.viewed` and `message.sent` besides
             * @example order.placed
             */
            kind: string;
            /**
             * @description Who did it; `shop`: nobody, it happened by itself
             * @enum {string}
             */
            by: "customer" | "staff" | "shop";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            /** @description An order, a cart, a product, a request for support or a notification */
            subject: {
                /** @example order */
                type: string;
                id: string;
            } | null;
            /** @description Such as the number of the order, or the name the product had */
            details: {
                [key: string]: unknown;
            };
        };
        DeliveryOption: {
            /**
             * @description What `set_delivery` takes as `method`
             * @example kx2fz0y1n5m9q4t8c3b7v6aw
             */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "flat_rate" | "pickup" | "carrier_point";
            price: components["schemas"]["Money"];
            estimate?: string;
            /** @description When it can be brought in the next two weeks: one of them has to be chosen. Left out where nobody chooses. Later days: `GET /delivery/slots` */
            slots?: components["schemas"]["DeliverySlot"][];
            /** @description Whose pickup points the customer chooses from, where the kind is `carrier_point` */
            carrier?: string;
            /** @description The five that are nearest to the cart's address, or in its city; find others with `GET /delivery/pickup-points` */
            pickupPoints?: components["schemas"]["PickupPoint"][];
            pickupAt?: {
                name: string;
                city: string | null;
                line1: string | null;
                postalCode: string | null;
                /**
                 * @description ISO 3166-1 alpha-2
                 * @example UA
                 */
                country: string;
                /** @description null where staff have not placed it */
                location: {
                    lat: number;
                    lng: number;
                } | null;
                /**
                 * @description On whose clocks the hours stand
                 * @example Europe/Kyiv
                 */
                timeZone: string;
                /** @description Of today and the six days after it, holidays considered. Empty where nobody said its hours */
                hours: {
                    /** Format: date */
                    date: string;
                    /** @description 1 is Monday */
                    weekday: number;
                    /** @description None: closed */
                    hours: {
                        /** @example 09:30 */
                        from: string;
                        /**
                         * @description No longer open then; `00:00` is midnight at the end of the day
                         * @example 19:00
                         */
                        until: string;
                    }[];
                }[];
                /** @description Now; null where nobody said its hours */
                isOpen: boolean | null;
                /** @description When it opens next; null while it is open, and where nobody knows */
                opensAt: string | null;
                /** @description As the crow flies from the `location` of the cart's address; null without one */
                distanceMetres: number | null;
            };
        };
        DeliverySlot: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw.2026-12-05 */
            id: string;
            /**
             * Format: date
             * @description On the clocks of its time zone
             */
            date: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            endsAt: string;
            /** @example Europe/Kyiv */
            timeZone: string;
            /**
             * Format: date-time
             * @description From then on nobody can choose it any more, or move an order out of it
             */
            closesAt: string;
            /** @description On top of the price of the method */
            surcharge: components["schemas"]["Money"];
            isAvailable: boolean;
            /** @description Why it cannot be chosen: show it struck out. `SLOT_TOO_EARLY`: only later */
            reason: ("SLOT_UNKNOWN" | "SLOT_CLOSED" | "SLOT_TOO_LATE" | "SLOT_TOO_EARLY" | "SLOT_FULL") | null;
        };
        PickupPoint: {
            /**
             * @description Of a pickup point (`GET /delivery/pickup-points`)
             * @example swift-post:KY-001
             */
            id: string;
            /** @example swift-post */
            carrier: string;
            /**
             * @description What the carrier calls it
             * @example KY-001
             */
            code: string;
            name: string;
            address: string;
            city: string;
            postalCode: string | null;
            /**
             * @description ISO 3166-1 alpha-2
             * @example UA
             */
            country: string;
            /** @description null where the carrier does not say */
            location: {
                lat: number;
                lng: number;
            } | null;
            /**
             * @description When it is open, as the carrier says it
             * @example 08:00–20:00
             */
            hours: string | null;
            /** @description The heaviest parcel it takes, in grams; null: as heavy as the carrier takes any */
            mostGrams: number | null;
            /** @description As the crow flies; null where nobody knows from or to where */
            distanceMetres: number | null;
        };
        Order: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            number: string | null;
            /** @enum {string} */
            status: "pending_payment" | "placed" | "completed" | "cancelled" | "expired";
            /** @enum {string} */
            paymentStatus: "unpaid" | "authorized" | "partially_paid" | "paid" | "partially_refunded" | "refunded" | "disputed";
            /** @enum {string} */
            fulfilmentStatus: "unfulfilled" | "partially_fulfilled" | "fulfilled" | "delivered" | "returned";
            /** @description What may be done with it now; an app offers `cancel` and `request_return` */
            actions: ("cancel" | "cancel_pieces" | "confirm_payment" | "capture" | "ship" | "deliver" | "refund" | "request_return")[];
            /**
             * @description ISO 4217
             * @example EUR
             */
            currency: string;
            contact: {
                email: string;
                phone?: string;
            } | null;
            lines: {
                id: string;
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                variant: string;
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                product: string;
                sku: string;
                name: string;
                /** @description Where its product is shown today; null where it is no longer */
                slug: string | null;
                /** @description As it is shown today */
                image: components["schemas"]["Picture"] | null;
                options: components["schemas"]["ChosenOption"][];
                quantity: number;
                unitPrice: components["schemas"]["Money"];
                compareAt: components["schemas"]["Money"] | null;
                subtotal: components["schemas"]["Money"];
                discounts: {
                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                    id: string;
                    name: string;
                    code: string | null;
                    amount: components["schemas"]["Money"];
                }[];
                tax: components["schemas"]["Money"];
                taxBasisPoints: number;
                taxIncluded: boolean;
                total: components["schemas"]["Money"];
                /** @description Pieces that will never be sent */
                cancelledQuantity: number;
                fulfilledQuantity: number;
                returnedQuantity: number;
                refundedQuantity: number;
            }[];
            discounts: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                id: string;
                name: string;
                code: string | null;
                amount: components["schemas"]["Money"];
                /** @enum {string} */
                phase: "line" | "order" | "delivery";
            }[];
            delivery: ({
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                method: string;
                name: string;
                /** @enum {string} */
                kind: "flat_rate" | "pickup" | "carrier_point";
                price: components["schemas"]["Money"];
                tax: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
                slot?: components["schemas"]["BookedSlot"];
                /** @description Where the parcel is fetched at a carrier's, as it was then; null: nowhere */
                pickupPoint: {
                    /**
                     * @description Of a pickup point (`GET /delivery/pickup-points`)
                     * @example swift-post:KY-001
                     */
                    id: string;
                    /** @example swift-post */
                    carrier: string;
                    /**
                     * @description What the carrier calls it
                     * @example KY-001
                     */
                    code: string;
                    name: string;
                    address: string;
                    city: string;
                    postalCode: string | null;
                    /**
                     * @description ISO 3166-1 alpha-2
                     * @example UA
                     */
                    country: string;
                } | null;
            } & {
                [key: string]: unknown;
            }) | null;
            totals: {
                items: components["schemas"]["Money"];
                discounts: components["schemas"]["Money"];
                delivery: components["schemas"]["Money"];
                tax: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
            };
            /** @description What has to come from the customer in all: `totals.total` without `cancelled` and `credited`. Less what was captured, it is still to be paid. Nothing once the order is cancelled or expired */
            due: components["schemas"]["Money"];
            /** @description What came back in exchange for something else, and nothing has to come for */
            credited: components["schemas"]["Money"];
            /** @description What pieces cost that will never be sent, and that nothing has to come for any more */
            cancelled: components["schemas"]["Money"];
            addresses: {
                shipping: components["schemas"]["AddressOutput"] | null;
                billing: components["schemas"]["AddressOutput"] | null;
            };
            note: string | null;
            payments: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                id: string;
                provider: string;
                /** @enum {string} */
                status: "pending" | "requires_action" | "processing" | "authorized" | "paid" | "failed" | "cancelled";
                /** @description Whether staff say that the money came, as of cash and bank transfer */
                confirmedByStaff: boolean;
                amount: components["schemas"]["Money"];
                captured: components["schemas"]["Money"];
                refunded: components["schemas"]["Money"];
                /** @description Why the last try to pay failed, in the word of the provider */
                failureCode: string | null;
                failureReason: components["schemas"]["FailureReason"] | null;
            }[];
            refunds: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                id: string;
                /** @enum {string} */
                status: "pending" | "succeeded" | "failed";
                amount: components["schemas"]["Money"];
                /**
                 * @description Why it goes back. What staff say of it is the `reason`
                 * @enum {string}
                 */
                cause: "staff" | "order_cancelled" | "order_expired" | "outside";
                reason: string | null;
                /** @description Why it failed, in the word of the provider */
                failureCode: string | null;
                failureReason: components["schemas"]["FailureReason"] | null;
            }[];
            /** @description The invoice of the order, once it is issued, and its credit notes */
            invoices: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                id: string;
                /**
                 * @description `credit_note`: takes something back of the invoice, as for a refund
                 * @enum {string}
                 */
                kind: "invoice" | "credit_note";
                /** @example INV-000001 */
                number: string;
                total: components["schemas"]["Money"];
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                issuedAt: string;
                /** @description Where its PDF is at the shop, for whoever may read the order */
                url: string;
            }[];
            shipments: components["schemas"]["Shipment"][];
            returnRequests: components["schemas"]["ReturnRequest"][];
            timeline: ({
                /** @enum {string} */
                type: "order.placed" | "order.payment_changed" | "order.payment_confirmed" | "order.capture_requested" | "order.corrected" | "order.lines_added" | "order.payment_requested" | "order.slot_changed" | "order.on_the_way" | "order.courier_near" | "order.packed" | "order.shipped" | "order.delivered" | "order.delivery_failed" | "order.completed" | "order.pieces_cancelled" | "order.cancelled" | "order.expired" | "order.refund_requested" | "order.refunded" | "order.refund_failed" | "order.invoice_issued" | "order.credit_note_issued" | "order.withdrawn" | "order.return_requested" | "order.return_accepted" | "order.return_declined" | "order.returned" | "order.dispute_opened" | "order.dispute_won" | "order.dispute_lost";
                /** @enum {string} */
                actor: "customer" | "guest" | "staff" | "courier" | "machine" | "system";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            } & {
                [key: string]: unknown;
            })[];
            placedAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        /**
         * @description Why it failed, whoever the provider is: say it in your words
         * @enum {string}
         */
        FailureReason: "declined" | "insufficient_funds" | "expired_card" | "incorrect_card_details" | "card_blocked" | "card_not_supported" | "limit_exceeded" | "fraud_suspected" | "authentication_failed" | "currency_not_supported" | "amount_too_small" | "amount_too_large" | "provider_unavailable" | "cancelled" | "expired" | "authorization_expired" | "nothing_to_capture" | "already_refunded" | "refund_too_late" | "shop_balance_too_low" | "disputed" | "unknown";
        Shipment: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            /** @enum {string} */
            status: "prepared" | "shipped" | "delivered" | "failed";
            carrier: string | null;
            trackingNumber: string | null;
            trackingUrl: string | null;
            lines: {
                line: string;
                quantity: number;
            }[];
            shippedAt: string | null;
            deliveredAt: string | null;
        };
        ReturnRequest: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            /** @enum {string} */
            status: "requested" | "accepted" | "received" | "declined" | "cancelled";
            reason: string | null;
            lines: {
                line: string;
                quantity: number;
            }[];
            decision: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            requestedAt: string;
        };
        /** @description With what the payment SDK of the app needs, while the customer has something to do */
        Payment: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            provider: string;
            /** @enum {string} */
            status: "pending" | "requires_action" | "processing" | "authorized" | "paid" | "failed" | "cancelled";
            /** @description Whether staff say that the money came, as of cash and bank transfer */
            confirmedByStaff: boolean;
            amount: components["schemas"]["Money"];
            captured: components["schemas"]["Money"];
            refunded: components["schemas"]["Money"];
            /** @description Why the last try to pay failed, in the word of the provider */
            failureCode: string | null;
            failureReason: components["schemas"]["FailureReason"] | null;
            /** @description Proves to the provider that the app may pay this payment; it belongs into no log */
            clientSecret?: string;
            /** @description The client secret under another name, as some payment sheets take it */
            paymentIntentClientSecret?: string;
            /** @description The provider's id of the customer, for customers who are signed in */
            customer?: string;
            /** @description Lets the payment sheet show what the customer keeps with the provider */
            customerSessionClientSecret?: string;
            /** @description What the provider's SDK is started with */
            publishableKey?: string;
            /** @description The country of the shop, which Apple Pay and Google Pay ask for */
            merchantCountryCode?: string;
            /** @description The name of the shop in the payment sheet */
            merchantDisplayName?: string;
            /** @description Where the app is opened again when the customer comes back from the bank's app or page */
            returnUrl?: string;
            /** @description The page to pay on, for providers whose customers pay in a browser */
            paymentUrl?: string;
        } & {
            [key: string]: unknown;
        };
        Withdrawal: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            number: string;
            /** @description The last day of the right, where the shop is; null while goods are on their way */
            until: string | null;
            /** @description Where the receipt goes, in part */
            receiptTo: string | null;
            /** @description null: begun, and nothing has happened yet */
            declaredAt: string | null;
        };
        SupportThread: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            subject: string;
            /**
             * @description `waiting`: for the customer. What they write opens it again
             * @enum {string}
             */
            status: "open" | "waiting" | "closed";
            /** @description Who closed it; null while it is not closed. `automatic`: a program of the shop */
            closedBy: ("customer" | "staff" | "automatic") | null;
            order: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                id: string;
                number: string | null;
            } | null;
            /** @description Answers of the shop that were not marked as read */
            unread: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When something was written last
             */
            changedAt: string;
            messages: components["schemas"]["SupportMessage"][];
        };
        SupportMessage: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            /** @enum {string} */
            from: "customer" | "shop";
            text: string;
            attachments: components["schemas"]["SupportAttachment"][];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            writtenAt: string;
        };
        SupportAttachment: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            name: string;
            /** @enum {string} */
            type: "image/jpeg" | "image/png" | "image/webp" | "image/heic" | "image/heif" | "application/pdf";
            size: number;
            /**
             * @description `waiting`: nobody has looked at it yet, so nobody is shown it
             * @enum {string}
             */
            status: "waiting" | "ready" | "refused";
            /** @description Why it was refused */
            reason: ("missing" | "too_large" | "other_type" | "broken" | "active_content") | null;
        };
        SupportRequest: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            subject: string;
            /**
             * @description `waiting`: for the customer. What they write opens it again
             * @enum {string}
             */
            status: "open" | "waiting" | "closed";
            /** @description Who closed it; null while it is not closed. `automatic`: a program of the shop */
            closedBy: ("customer" | "staff" | "automatic") | null;
            order: {
                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                id: string;
                number: string | null;
            } | null;
            /** @description Answers of the shop that were not marked as read */
            unread: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When something was written last
             */
            changedAt: string;
        };
        PaymentMethod: {
            id: string;
            provider: string;
            type: string;
            brand: string | null;
            last4: string | null;
            expiryMonth: number | null;
            expiryYear: number | null;
        };
        PlaceSuggestion: {
            placeId: string;
            /** @example Khreshchatyk Street, 22 */
            main: string;
            /**
             * @description Where that is
             * @example Kyiv, Ukraine
             */
            secondary: string | null;
        };
        Place: {
            /** @description May be kept for good; null where the place has none */
            placeId: string | null;
            /**
             * @description All of it on one line
             * @example Khreshchatyk Street, 22, Kyiv, 01001, Ukraine
             */
            label: string;
            /** @description What is known of it, to be put into the address of the cart: ask for the rest */
            address: {
                line1?: string;
                city?: string;
                region?: string;
                postalCode?: string;
                country?: string;
            };
            location: {
                lat: number;
                lng: number;
            };
        };
        OrderTracking: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            order: string;
            number: string | null;
            /**
             * @description `planned`: on a run that has not left. `under_way`: others come first. `next`: the courier drives to them. `failed`: nobody could take it, and it is brought again. `sent`: a carrier has it
             * @enum {string}
             */
            status: "preparing" | "planned" | "under_way" | "next" | "arrived" | "failed" | "sent" | "delivered" | "cancelled";
            /** @description When it was promised; null: no slot was chosen */
            window: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                to: string;
            } | null;
            /** @description When the courier should be there, reckoned anew each time */
            expectedAt: string | null;
            /** @description How many come first, while it is `under_way` */
            stopsBefore: number | null;
            courier: {
                name: string;
            } | null;
            /** @description Where the courier is; told while it is `next` or `arrived`, and never before or after */
            position: {
                lat: number;
                lng: number;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            } | null;
            /** @description Six digits the courier asks for at the door, where the shop wants them */
            code: string | null;
            deliveredAt: string | null;
            leaveAtDoor: {
                chosen: boolean;
                note: string | null;
                mayChange: boolean;
                /** @description Why it cannot be left there */
                because: ("NOT_BROUGHT" | "DONE" | "MONEY_DUE" | "CODE_NEEDED") | null;
            };
            slot: {
                /** @description Whether `POST /orders/{id}/delivery-slot` moves it */
                mayChange: boolean;
            };
            parcels: {
                /** @enum {string} */
                status: "prepared" | "shipped" | "delivered" | "failed";
                carrier: string | null;
                trackingNumber: string | null;
                trackingUrl: string | null;
            }[];
        };
        CourierRun: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            /** @example 2026-12-01 */
            day: string;
            /** @enum {string} */
            state: "planned" | "started" | "finished";
            revision: number;
            depot: {
                name: string;
                address: string | null;
                location: {
                    lat: number;
                    lng: number;
                } | null;
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            departsAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            /** @description Cash to hand in, by currency */
            collected: components["schemas"]["Money"][];
            /** @description In the order they are driven; none once the run is over */
            stops: components["schemas"]["CourierStop"][];
        };
        CourierStop: {
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            id: string;
            /**
             * @description Of the order
             * @example 1042
             */
            number: string;
            /** @enum {string} */
            state: "waiting" | "arrived" | "delivered" | "failed";
            /** @description Where it stands in the run, from 0 */
            position: number;
            /** @description When the customer was promised it; null: any time */
            window: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                to: string;
            } | null;
            /** @description When the courier should be there, reckoned anew with each report; null: it is done */
            expectedAt: string | null;
            /** @description Who takes it */
            name: string | null;
            phone: string | null;
            address: {
                line1: string | null;
                line2: string | null;
                city: string | null;
                postalCode: string | null;
                location: {
                    lat: number;
                    lng: number;
                } | null;
            };
            /** @description What the customer wrote with the order */
            note: string | null;
            /** @description The customer wants it left where nobody opens; null: nobody said so */
            leaveAtDoor: {
                note: string | null;
            } | null;
            /** @description What to hand over */
            items: {
                title: string;
                sku: string;
                quantity: number;
            }[];
            /** @description What is to be paid at the door; null: nothing */
            cash: {
                due: components["schemas"]["Money"];
            } | null;
            /**
             * @description What `deliver` needs. `any`: a photo, a signature or the code. `code`: the six digits the customer was told
             * @enum {string}
             */
            needs: "none" | "any" | "code";
            arrivedAt: string | null;
            doneAt: string | null;
            /** @description Why it failed */
            reason: ("nobody_home" | "refused" | "wrong_address" | "damaged" | "no_time" | "other" | "not_reached") | null;
            collected: components["schemas"]["Money"] | null;
        };
        RowAnswers: {
            rows: {
                /** @description Counted from nought */
                row: number;
                done: boolean;
                code: string | null;
                field: string | null;
                message: string | null;
            }[];
        };
        ProductContent: {
            id: number;
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            documentId: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            publishedAt: string | null;
            /** @example en */
            locale: string;
            name: string;
            slug: string;
            description?: string | null;
            /** @description Only when named in `populate` */
            brand?: components["schemas"]["BrandContent"] | null;
            /** @description Only when named in `populate` */
            categories?: components["schemas"]["CategoryContent"][];
            /** @description Only when named in `populate` */
            images?: components["schemas"]["File"][] | null;
            /** @description Only when named in `populate` */
            attributes?: {
                id: number;
                name: string;
                value: string;
            }[];
            countryOfOrigin?: string | null;
            warnings?: string | null;
            passportUrl?: string | null;
            /** @description Only when named in `populate` */
            related?: components["schemas"]["ProductContent"][];
        };
        BrandContent: {
            id: number;
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            documentId: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            publishedAt: string | null;
            name: string;
            slug: string;
            description?: string | null;
            translations?: {
                [key: string]: {
                    [key: string]: string;
                };
            } | null;
            /** @description Only when named in `populate` */
            logo?: components["schemas"]["File"] | null;
        };
        File: {
            id: number;
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            documentId: string;
            name: string;
            alternativeText: string | null;
            width: number | null;
            height: number | null;
            mime: string;
            url: string;
            formats: {
                [key: string]: unknown;
            } | null;
        } & {
            [key: string]: unknown;
        };
        CategoryContent: {
            id: number;
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            documentId: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            publishedAt: string | null;
            /** @example en */
            locale: string;
            name: string;
            slug: string;
            description?: string | null;
            /** @description Only when named in `populate` */
            parent?: components["schemas"]["CategoryContent"] | null;
            position: number;
            /** @description Only when named in `populate` */
            image?: components["schemas"]["File"] | null;
        };
        HomesectionContent: {
            id: number;
            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
            documentId: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            publishedAt: string | null;
            /** @example en */
            locale: string;
            title: string;
            /** @enum {string} */
            kind: "banner" | "products" | "categories" | "text";
            text?: string | null;
            /** @description Only when named in `populate` */
            image?: components["schemas"]["File"] | null;
            /** @description Only when named in `populate` */
            products?: components["schemas"]["ProductContent"][];
            /** @description Only when named in `populate` */
            categories?: components["schemas"]["CategoryContent"][];
            link?: string | null;
            position: number;
            startsAt?: string | null;
            endsAt?: string | null;
        };
        Problem: {
            data: null;
            error: {
                status: number;
                name: string;
                /** @description For developers; choose the words for customers by the code */
                message: string;
                details: {
                    /** @description Stable; switch on this */
                    code: string;
                    issues?: ({
                        path: (string | number)[];
                        message: string;
                    } & {
                        [key: string]: unknown;
                    })[];
                } & {
                    [key: string]: unknown;
                };
            };
        };
        AddressOutput: {
            /** @description One name is enough, here or in `lastName`: the first, the last, or the whole */
            firstName?: string;
            lastName?: string;
            company?: string;
            /** @description Of the company that buys, such as its VAT id: its invoice says so */
            taxNumber?: string;
            line1: string;
            line2?: string;
            city: string;
            /** @description Its code or its name, such as CA, US-CA or California. Needed where tax depends on it */
            region?: string;
            /** @description Needed, but for countries that have none, such as HK and AE */
            postalCode?: string;
            /**
             * @description ISO 3166-1 alpha-2
             * @example UA
             */
            country: string;
            phone?: string;
            placeId?: string;
            location?: {
                lat: number;
                lng: number;
            };
        };
    };
    responses: {
        /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
        ContentMalformed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"] & {
                    error: {
                        details: {
                            /** @enum {string} */
                            code: "VALIDATION_FAILED" | "QUERY_INVALID" | "POPULATE_TOO_DEEP" | "STATUS_NOT_ALLOWED" | "VALUE_MALFORMED" | "VALUE_OUT_OF_RANGE";
                        };
                    };
                };
            };
        };
        /** @description It was understood, and cannot be done. */
        KeyReusedAgain: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"] & {
                    error: {
                        details: {
                            /** @enum {string} */
                            code: "IDEMPOTENCY_KEY_REUSED";
                        };
                    };
                };
            };
        };
        /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
        Malformed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"] & {
                    error: {
                        details: {
                            /** @enum {string} */
                            code: "VALIDATION_FAILED";
                        };
                    };
                };
            };
        };
        /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
        MalformedBody: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"] & {
                    error: {
                        details: {
                            /** @enum {string} */
                            code: "VALIDATION_FAILED" | "MALFORMED_JSON";
                        };
                    };
                };
            };
        };
        /** @description Who asks is not known. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"] & {
                    error: {
                        details: {
                            /** @enum {string} */
                            code: "UNAUTHORIZED";
                        };
                    };
                };
            };
        };
        /** @description The body is too large. */
        BodyTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"] & {
                    error: {
                        details: {
                            /** @enum {string} */
                            code: "BODY_TOO_LARGE";
                        };
                    };
                };
            };
        };
        /** @description The body is of a kind that is not read: send JSON. */
        MediaTypeNotSupported: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"] & {
                    error: {
                        details: {
                            /** @enum {string} */
                            code: "MEDIA_TYPE_NOT_SUPPORTED";
                        };
                    };
                };
            };
        };
        /** @description The app is too old: `X-App-Version` is below the oldest version that works on `X-App-Platform` (`ios`, `android`). Ask the customer to update. */
        AppTooOld: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"] & {
                    error: {
                        details: {
                            /** @constant */
                            code: "APP_TOO_OLD";
                            /** @description The oldest version that works */
                            minimumVersion: string;
                            /** @description Where to update */
                            storeUrl: string | null;
                            /** @description What the shop says of that version, for customers */
                            message: string | null;
                        };
                    };
                };
            };
        };
        /** @description Too many tries. `Retry-After` says how many seconds to wait. */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"] & {
                    error: {
                        details: {
                            /** @enum {string} */
                            code: "TOO_MANY_REQUESTS";
                        };
                    };
                };
            };
        };
        /** @description A fault of the shop. It is in its log, under the request id. */
        InternalError: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"] & {
                    error: {
                        details: {
                            /** @enum {string} */
                            code: "INTERNAL_ERROR";
                        };
                    };
                };
            };
        };
        /** @description Not now. `Retry-After` says in how many seconds to try again. */
        Unavailable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"] & {
                    error: {
                        details: {
                            /** @enum {string} */
                            code: "UNAVAILABLE" | "TRY_AGAIN";
                        };
                    };
                };
            };
        };
    };
    parameters: {
        /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
        AppPlatform: "ios" | "android";
        /** @description The version of the app */
        AppVersion: string;
    };
    requestBodies: never;
    headers: {
        /** @description Under what the log of the shop has this request: yours, where you sent one, or one of its own */
        "X-Request-Id": string;
        /** @description Seconds to wait before the next try */
        "Retry-After": number;
        /** @description There when this is the answer of an earlier request with the same `Idempotency-Key` */
        "Idempotent-Replayed": "true";
        /** @description The revision of the cart, in quotes, for `If-Match` */
        ETag: string;
        /** @description What was answered, in quotes: sent back as `If-None-Match`, an answer that is still the same is 304 without a body */
        SharedETag: string;
        /** @description How long caches on the way may keep it for guests; `private, no-cache` for customers who are signed in */
        "Cache-Control": string;
        /** @description There for guests: what was answered, in quotes, for `If-None-Match` */
        GuestETag: string;
        /** @description There for guests: how long caches on the way may keep it */
        GuestCacheControl: string;
        /** @description There when the access token is wrong or has ended: this is the answer to a guest. Refresh the token */
        "WWW-Authenticate": "Bearer error=\"invalid_token\"";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "shopping.bootstrap": {
        parameters: {
            query?: {
                /** @description The shop's default currency when left out */
                currency?: string;
                country?: string;
                locale?: string;
                channel?: "app" | "web" | "pos";
                /** @description Where the app runs: some flags hold on some platforms alone */
                platform?: "ios" | "android" | "web";
            };
            header?: {
                /** @description The `ETag` of the answer you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ShopDescription"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description What you have is still what would be answered. */
            304: {
                headers: {
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @constant */
                                code: "CURRENCY_NOT_OFFERED";
                                offered: string[];
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "shopping.browse": {
        parameters: {
            query?: {
                /** @description The shop's default currency when left out */
                currency?: string;
                country?: string;
                locale?: string;
                channel?: "app" | "web" | "pos";
                /** @description Only these products: a wish list, what was seen last. `ids=a&ids=b` */
                ids?: string | string[];
                /** @description Ids or slugs; each holds for the categories below it too */
                category?: string | string[];
                /** @description Ids or slugs */
                brand?: string | string[];
                priceMin?: number;
                priceMax?: number;
                /** @description `true`: only what can be bought now */
                inStock?: "true" | "false";
                /** @description `true`: only what costs less than it did */
                onSale?: "true" | "false";
                /** @description `attributes[Material]=Wool&attributes[Material]=Linen`: every named attribute must match, with one of its values */
                attributes?: {
                    [key: string]: string | string[];
                };
                /** @description `options[Size]=M&options[Size]=L`: as attributes, and one variant has all of them; with `inStock=true`, one that can be bought now */
                options?: {
                    [key: string]: string | string[];
                };
                sort?: "name" | "-name" | "newest" | "price" | "-price";
                /** @description `meta.nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The `ETag` of the answer you have */
                "If-None-Match"?: string;
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Card"][];
                        meta: {
                            nextCursor: string | null;
                            facets: components["schemas"]["Facets"];
                            /**
                             * @description The language that was served: the one asked for, else one like it (`uk` for `uk-UA`), else the default one
                             * @example en
                             */
                            language: string;
                        };
                    };
                };
            };
            /** @description What you have is still what would be answered. */
            304: {
                headers: {
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @constant */
                                code: "CURRENCY_NOT_OFFERED";
                                offered: string[];
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "shopping.search": {
        parameters: {
            query: {
                /** @description The shop's default currency when left out */
                currency?: string;
                country?: string;
                locale?: string;
                channel?: "app" | "web" | "pos";
                /** @description What was typed */
                q: string;
                /** @description Only these products: a wish list, what was seen last. `ids=a&ids=b` */
                ids?: string | string[];
                /** @description Ids or slugs; each holds for the categories below it too */
                category?: string | string[];
                /** @description Ids or slugs */
                brand?: string | string[];
                priceMin?: number;
                priceMax?: number;
                /** @description `true`: only what can be bought now */
                inStock?: "true" | "false";
                /** @description `true`: only what costs less than it did */
                onSale?: "true" | "false";
                /** @description `attributes[Material]=Wool&attributes[Material]=Linen`: every named attribute must match, with one of its values */
                attributes?: {
                    [key: string]: string | string[];
                };
                /** @description `options[Size]=M&options[Size]=L`: as attributes, and one variant has all of them; with `inStock=true`, one that can be bought now */
                options?: {
                    [key: string]: string | string[];
                };
                /** @description `meta.nextOffset` of the page before */
                offset?: number;
                limit?: number;
            };
            header?: {
                /** @description The `ETag` of the answer you have */
                "If-None-Match"?: string;
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Card"][];
                        meta: {
                            /** @description The words that were found, where they are others than were typed */
                            understood: string | null;
                            /** @description Words to try, where nothing was found */
                            suggestions: string[];
                            nextOffset: number | null;
                            /** @description Null where nothing was found */
                            facets: components["schemas"]["Facets"] | null;
                            /**
                             * @description The language that was served: the one asked for, else one like it (`uk` for `uk-UA`), else the default one
                             * @example en
                             */
                            language: string;
                        };
                    };
                };
            };
            /** @description What you have is still what would be answered. */
            304: {
                headers: {
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @constant */
                                code: "CURRENCY_NOT_OFFERED";
                                offered: string[];
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "shopping.suggest": {
        parameters: {
            query: {
                /** @description The shop's default currency when left out */
                currency?: string;
                country?: string;
                locale?: string;
                channel?: "app" | "web" | "pos";
                /** @description What was typed */
                q: string;
            };
            header?: {
                /** @description The `ETag` of the answer you have */
                "If-None-Match"?: string;
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description What was typed, with how its last word may go on */
                            words: string[];
                            products: {
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                id: string;
                                slug: string;
                                name: string;
                                image: components["schemas"]["Picture"] | null;
                                brand: components["schemas"]["Named"] | null;
                                categories: components["schemas"]["Named"][];
                            }[];
                        };
                        meta: {
                            /**
                             * @description The language that was served: the one asked for, else one like it (`uk` for `uk-UA`), else the default one
                             * @example en
                             */
                            language: string;
                        };
                    };
                };
            };
            /** @description What you have is still what would be answered. */
            304: {
                headers: {
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @constant */
                                code: "CURRENCY_NOT_OFFERED";
                                offered: string[];
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "shopping.show": {
        parameters: {
            query?: {
                /** @description The shop's default currency when left out */
                currency?: string;
                country?: string;
                locale?: string;
                channel?: "app" | "web" | "pos";
            };
            header?: {
                /** @description The `ETag` of the answer you have */
                "If-None-Match"?: string;
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                idOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Product"];
                        meta: {
                            /**
                             * @description The language that was served: the one asked for, else one like it (`uk` for `uk-UA`), else the default one
                             * @example en
                             */
                            language: string;
                        };
                    };
                };
            };
            /** @description What you have is still what would be answered. */
            304: {
                headers: {
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "PRODUCT_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @constant */
                                code: "CURRENCY_NOT_OFFERED";
                                offered: string[];
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "shopping.categories": {
        parameters: {
            query?: {
                /** @description The shop's default currency when left out */
                currency?: string;
                country?: string;
                locale?: string;
                channel?: "app" | "web" | "pos";
            };
            header?: {
                /** @description The `ETag` of the answer you have */
                "If-None-Match"?: string;
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CategoryBranch"][];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description What you have is still what would be answered. */
            304: {
                headers: {
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @constant */
                                code: "CURRENCY_NOT_OFFERED";
                                offered: string[];
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "shopping.legalText": {
        parameters: {
            query?: {
                locale?: string;
            };
            header?: {
                /** @description The `ETag` of the answer you have */
                "If-None-Match"?: string;
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                kind: "terms" | "privacy" | "returns" | "delivery" | "imprint" | "cookies";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LegalText"];
                        meta: {
                            /**
                             * @description The language that was served: the one asked for, else one like it (`uk` for `uk-UA`), else the default one
                             * @example en
                             */
                            language: string;
                        };
                    };
                };
            };
            /** @description What you have is still what would be answered. */
            304: {
                headers: {
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "LEGAL_TEXT_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "shopping.quote": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currency": "EUR",
                 *       "country": "UA",
                 *       "lines": [
                 *         {
                 *           "variant": "kx2fz0y1n5m9q4t8c3b7v6aw",
                 *           "quantity": 2
                 *         }
                 *       ],
                 *       "codes": [
                 *         "MEADOW5"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description The shop's default currency when left out
                     * @example EUR
                     */
                    currency?: string;
                    /**
                     * @description ISO 3166-1 alpha-2
                     * @example UA
                     */
                    country?: string;
                    /** @example en */
                    locale?: string;
                    /**
                     * @description Where the customer is buying
                     * @default app
                     * @enum {string}
                     */
                    channel?: "app" | "web" | "pos";
                    lines: {
                        /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                        variant: string;
                        quantity: number;
                    }[];
                    /** @default [] */
                    codes?: string[];
                    /** @description Where it goes: country and region decide the tax */
                    address?: {
                        /** @description One name is enough, here or in `lastName`: the first, the last, or the whole */
                        firstName?: string;
                        lastName?: string;
                        company?: string;
                        /** @description Of the company that buys, such as its VAT id: its invoice says so */
                        taxNumber?: string;
                        line1?: string;
                        line2?: string;
                        city?: string;
                        /** @description Its code or its name, such as CA, US-CA or California. Needed where tax depends on it */
                        region?: string;
                        /** @description Needed, but for countries that have none, such as HK and AE */
                        postalCode?: string;
                        /**
                         * @description ISO 3166-1 alpha-2
                         * @example UA
                         */
                        country?: string;
                        phone?: string;
                        placeId?: string;
                        location?: {
                            lat: number;
                            lng: number;
                        };
                    };
                    /**
                     * Format: idn-email
                     * @description Lets discounts per customer count a guest
                     * @example olena@example.com
                     */
                    email?: string;
                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                    delivery?: string;
                    payment?: {
                        provider: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Quote"];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "REGION_UNKNOWN" | "AMOUNT_TOO_LARGE";
                            } | {
                                /** @constant */
                                code: "CURRENCY_NOT_OFFERED";
                                offered: string[];
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            } | {
                                /** @constant */
                                code: "VARIANT_UNKNOWN";
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                variant?: string;
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                                row?: number;
                            } | {
                                /** @constant */
                                code: "PRICE_UNKNOWN";
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                variant: string;
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            } | {
                                /** @constant */
                                code: "DELIVERY_METHOD_UNKNOWN";
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                method: string;
                                /** @description What a rule of the method says: a code, such as `CLUB_TOO_HEAVY`, and what puts it into words. `RULE_FAILED`, `RULE_UNKNOWN`: its plugin does not work, or is gone. `POINT_UNKNOWN`, `POINT_CLOSED`, `POINT_OF_ANOTHER_CARRIER`, `POINT_ABROAD`, `POINT_TOO_SMALL`: why the parcel cannot go to the pickup point */
                                reason?: {
                                    code: string;
                                    params: {
                                        [key: string]: string | number | boolean | null;
                                    };
                                };
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.signIn": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "identifier": "olena@example.com",
                 *       "password": "Meadow-1234",
                 *       "deviceId": "olenas-phone"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: idn-email
                     * @description The e-mail
                     * @example olena@example.com
                     */
                    identifier: string;
                    password: string;
                    /** @description Yours for this phone; it tells sessions apart */
                    deviceId?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["MalformedBody"];
            /** @description Who asks is not known. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "CREDENTIALS_WRONG";
                            };
                        };
                    };
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ACCOUNT_BLOCKED" | "EMAIL_NOT_CONFIRMED";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            426: components["responses"]["AppTooOld"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.signInWith": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                /** @description As the shop calls it */
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "idToken": "eyJhbGciOiJFUzI1NiJ9.e30.aW52ZW50ZWQ",
                 *       "nonce": "k3Vq8sT1xZ5nB7yR",
                 *       "name": {
                 *         "first": "Olena",
                 *         "last": "Koval"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description As the provider gave it; it counts once, and for some minutes */
                    idToken?: string;
                    /** @description Instead of an ID token, where the provider gives none: Facebook on Android */
                    accessToken?: string;
                    /** @description What Apple gives beside the ID token: with it the shop can take the sign-in back when the account goes */
                    authorizationCode?: string;
                    /** @description What the app asked the provider with, as it was before it was hashed: from `POST /auth/nonces`, or made up anew each time */
                    nonce?: string;
                    /** @description Where the provider tells it to the app alone. Taken once, while the account has no name */
                    name?: {
                        first?: string;
                        last?: string;
                    };
                    /**
                     * @description Of an account that is made
                     * @example en
                     */
                    language?: string;
                    /** @description Yours for this phone; it tells sessions apart */
                    deviceId?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["MalformedBody"];
            /** @description Who asks is not known. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "CREDENTIAL_INVALID";
                            };
                        };
                    };
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ACCOUNT_BLOCKED" | "EMAIL_NOT_CONFIRMED" | "REGISTRATION_CLOSED";
                            };
                        };
                    };
                };
            };
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDENTITY_PROVIDER_UNKNOWN";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "EMAIL_TAKEN";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "EMAIL_MISSING";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            /** @description Not now. `Retry-After` says in how many seconds to try again. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDENTITY_PROVIDER_UNAVAILABLE" | "UNAVAILABLE" | "TRY_AGAIN";
                            };
                        };
                    };
                };
            };
        };
    };
    "account.requestCode": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "phone": "+380501234567",
                 *       "language": "uk"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: idn-email
                     * @example olena@example.com
                     */
                    email?: string;
                    /** @example +380501234567 */
                    phone?: string;
                    /**
                     * @description Of the message
                     * @example en
                     */
                    language?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "SMS_UNAVAILABLE" | "PHONE_NOT_SERVED";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.verifyCode": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "phone": "+380501234567",
                 *       "code": "012345",
                 *       "deviceId": "olenas-phone"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: idn-email
                     * @example olena@example.com
                     */
                    email?: string;
                    /** @example +380501234567 */
                    phone?: string;
                    code: string;
                    /**
                     * @description Of an account that is made
                     * @example en
                     */
                    language?: string;
                    /** @description Yours for this phone; it tells sessions apart */
                    deviceId?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["MalformedBody"];
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ACCOUNT_BLOCKED" | "EMAIL_NOT_CONFIRMED" | "REGISTRATION_CLOSED";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ACCOUNT_CODE_INVALID";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.giveNonce": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        nonce: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        expiresAt: string;
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.proveContact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "phone": "+380501234567",
                 *       "code": "012345"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: idn-email
                     * @example olena@example.com
                     */
                    email?: string;
                    /** @example +380501234567 */
                    phone?: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "EMAIL_TAKEN" | "PHONE_TAKEN";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ACCOUNT_CODE_INVALID";
                            };
                        };
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "machines.noticeOfProvider": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        /** @description Where people read what becomes of their data */
                        url: string;
                        /** @description Names what was told, when they ask about it */
                        confirmation_code: string;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            /** @description Who asks is not known. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "CREDENTIAL_INVALID";
                            };
                        };
                    };
                };
            };
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDENTITY_PROVIDER_UNKNOWN";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            /** @description Not now. `Retry-After` says in how many seconds to try again. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDENTITY_PROVIDER_UNAVAILABLE" | "UNAVAILABLE" | "TRY_AGAIN";
                            };
                        };
                    };
                };
            };
        };
    };
    "account.register": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "olena@example.com",
                 *       "password": "Meadow-1234",
                 *       "language": "uk"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: idn-email
                     * @example olena@example.com
                     */
                    email: string;
                    password: string;
                    /** @description Accepted and not used: people sign in by e-mail */
                    username?: string;
                    phone?: string;
                    /** @example en */
                    language?: string;
                    /** @description Yours for this phone; it tells sessions apart */
                    deviceId?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The access token, for `Authorization: Bearer`, good for ten minutes */
                        jwt?: string;
                        /** @description Good for one refresh; keep it where nobody else reads it */
                        refreshToken?: string;
                        user: components["schemas"]["Account"];
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "REGISTRATION_CLOSED";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "EMAIL_TAKEN";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            426: components["responses"]["AppTooOld"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.refresh": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refreshToken": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.aW52ZW50ZWQ"
                 *     }
                 */
                "application/json": {
                    refreshToken: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The access token, for `Authorization: Bearer`, good for ten minutes */
                        jwt: string;
                        /** @description Good for one refresh; keep it where nobody else reads it */
                        refreshToken: string;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            /** @description Who asks is not known. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "REFRESH_TOKEN_INVALID";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.signOut": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refreshToken": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.aW52ZW50ZWQ"
                 *     }
                 */
                "application/json": {
                    refreshToken?: string;
                    /**
                     * @default device
                     * @enum {string}
                     */
                    scope?: "device" | "all";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            /** @description Who asks is not known. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "REFRESH_TOKEN_INVALID" | "UNAUTHORIZED";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.forgotPassword": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "olena@example.com"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: idn-email
                     * @example olena@example.com
                     */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            426: components["responses"]["AppTooOld"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.resetPassword": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "q9vXc2k8TgLr3yFz",
                 *       "password": "Meadow-5678"
                 *     }
                 */
                "application/json": {
                    /** @description From the mail: `code` in its link */
                    code: string;
                    password: string;
                    /** @description Where it is sent, it must be the same */
                    passwordConfirmation?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["MalformedBody"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ACCOUNT_CODE_INVALID";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.changePassword": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currentPassword": "Meadow-1234",
                 *       "password": "Meadow-5678"
                 *     }
                 */
                "application/json": {
                    currentPassword: string;
                    password: string;
                    /** @description Where it is sent, it must be the same */
                    passwordConfirmation?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "PASSWORD_WRONG";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.sendConfirmation": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "olena@example.com"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: idn-email
                     * @example olena@example.com
                     */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            426: components["responses"]["AppTooOld"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.confirmEmail": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "q9vXc2k8TgLr3yFz"
                 *     }
                 */
                "application/json": {
                    /** @description From the mail: `code` in its link */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ACCOUNT_CODE_INVALID";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.passkeyToSignIn": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challenge: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "PASSKEYS_UNAVAILABLE";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.signInWithPasskey": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "credential": {
                 *         "id": "q8f3",
                 *         "rawId": "q8f3",
                 *         "type": "public-key",
                 *         "clientExtensionResults": {},
                 *         "response": {
                 *           "clientDataJSON": "eyJ0",
                 *           "authenticatorData": "SZYN",
                 *           "signature": "MEUC"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description What the phone answered, as WebAuthn writes it in JSON */
                    credential: {
                        id: string;
                        rawId: string;
                        /** @constant */
                        type: "public-key";
                        response: {
                            clientDataJSON: string;
                            authenticatorData: string;
                            signature: string;
                            userHandle?: string;
                        } & {
                            [key: string]: unknown;
                        };
                        /** @default {} */
                        clientExtensionResults?: {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                    /** @description Yours for this phone; it tells sessions apart */
                    deviceId?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["MalformedBody"];
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ACCOUNT_BLOCKED" | "EMAIL_NOT_CONFIRMED";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "PASSKEYS_UNAVAILABLE" | "PASSKEY_INVALID";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.passkeyToAdd": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description As WebAuthn writes them in JSON: hand them to the phone as they are */
                        data: {
                            challenge: string;
                        } & {
                            [key: string]: unknown;
                        };
                        meta: Record<string, never>;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "PASSKEYS_UNAVAILABLE" | "PASSKEYS_TOO_MANY";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.listPasskeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Passkey"][];
                        meta: Record<string, never>;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.addPasskey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "credential": {
                 *         "id": "q8f3",
                 *         "rawId": "q8f3",
                 *         "type": "public-key",
                 *         "clientExtensionResults": {},
                 *         "response": {
                 *           "clientDataJSON": "eyJ0",
                 *           "attestationObject": "o2Nm"
                 *         }
                 *       },
                 *       "name": "Olena's phone"
                 *     }
                 */
                "application/json": {
                    /** @description What the phone answered, as WebAuthn writes it in JSON */
                    credential: {
                        id: string;
                        rawId: string;
                        /** @constant */
                        type: "public-key";
                        response: {
                            clientDataJSON: string;
                            attestationObject: string;
                        } & {
                            [key: string]: unknown;
                        };
                        /** @default {} */
                        clientExtensionResults?: {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                    /** @description What the customer calls it, such as the phone */
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Passkey"];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "PASSKEYS_UNAVAILABLE" | "PASSKEYS_TOO_MANY" | "PASSKEY_INVALID";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.removePasskey": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WaysToSignIn"];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "PASSKEY_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "LAST_WAY_TO_SIGN_IN";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WaysToSignIn"];
                        meta: Record<string, never>;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.linkIdentity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As the shop calls it */
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "idToken": "eyJhbGciOiJFUzI1NiJ9.e30.aW52ZW50ZWQ",
                 *       "nonce": "k3Vq8sT1xZ5nB7yR"
                 *     }
                 */
                "application/json": {
                    idToken?: string;
                    accessToken?: string;
                    nonce?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WaysToSignIn"];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            /** @description Who asks is not known. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "CREDENTIAL_INVALID" | "UNAUTHORIZED";
                            };
                        };
                    };
                };
            };
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDENTITY_PROVIDER_UNKNOWN";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDENTITY_TAKEN";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            /** @description Not now. `Retry-After` says in how many seconds to try again. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDENTITY_PROVIDER_UNAVAILABLE" | "UNAVAILABLE" | "TRY_AGAIN";
                            };
                        };
                    };
                };
            };
        };
    };
    "account.unlinkIdentity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As the shop calls it */
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WaysToSignIn"];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDENTITY_PROVIDER_UNKNOWN";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "LAST_WAY_TO_SIGN_IN";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.readExport": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Export"] | null;
                        meta: Record<string, never>;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.requestExport": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Export"];
                        meta: Record<string, never>;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.fetchExport": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            400: components["responses"]["Malformed"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "EXPORT_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Me"];
                        meta: Record<string, never>;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            deletesAt: string;
                        };
                        meta: Record<string, never>;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "firstName": "Olena",
                 *       "lastName": "Koval",
                 *       "phone": "+380501234567",
                 *       "language": "uk"
                 *     }
                 */
                "application/json": {
                    firstName?: string | null;
                    lastName?: string | null;
                    phone?: string | null;
                    language?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Me"];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Cart"] | null;
                        meta: Record<string, never>;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "AMOUNT_TOO_LARGE";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.listAddresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SavedAddress"][];
                        meta: Record<string, never>;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.addAddress": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same request with the same key is done once and answered the same, for 24 hours */
                "Idempotency-Key"?: string;
                /** @description Random, made by the app once and kept: with it a guest without a cart may send an `Idempotency-Key` */
                "X-Device-Secret"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "Home",
                 *       "address": {
                 *         "firstName": "Olena",
                 *         "lastName": "Koval",
                 *         "line1": "Svobody 1",
                 *         "city": "Lviv",
                 *         "postalCode": "79000",
                 *         "country": "UA"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description As the customer calls it, such as Home */
                    label?: string;
                    address: components["schemas"]["Address"];
                    isDefault?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SavedAddress"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "VALIDATION_FAILED" | "MALFORMED_JSON" | "IDEMPOTENCY_KEY_INVALID" | "IDEMPOTENCY_SECRET_MISSING";
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDEMPOTENCY_KEY_IN_USE";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDEMPOTENCY_KEY_REUSED";
                            } | {
                                /** @constant */
                                code: "ACCOUNT_LIMIT_REACHED";
                                most: number;
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.removeAddress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ADDRESS_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.saveAddress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "isDefault": true
                 *     }
                 */
                "application/json": {
                    label?: string | null;
                    address?: components["schemas"]["Address"];
                    /** @constant */
                    isDefault?: true;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SavedAddress"];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ADDRESS_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.listDevices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Device"][];
                        meta: Record<string, never>;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.tellDevice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "deviceId": "olenas-phone",
                 *       "platform": "ios",
                 *       "name": "iPhone of Olena",
                 *       "appVersion": "2.4.0",
                 *       "language": "uk",
                 *       "timeZone": "Europe/Kyiv",
                 *       "push": {
                 *         "provider": "expo",
                 *         "token": "ExponentPushToken[8fKx2mQ0v5]"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description Yours for this phone, as at sign-in */
                    deviceId: string;
                    /** @enum {string} */
                    platform: "ios" | "android" | "web";
                    /** @description Such as iPhone of Olena */
                    name?: string;
                    appVersion?: string;
                    /** @example en */
                    language?: string;
                    timeZone?: string;
                    /** @description null: push nothing more; left out: as before */
                    push?: {
                        /** @description `expo`, `fcm`, or one a plugin brings */
                        provider: string;
                        token: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Device"];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @constant */
                                code: "ACCOUNT_LIMIT_REACHED";
                                most: number;
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.removeDevice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Yours for this phone, as at sign-in */
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "DEVICE_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.listSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Session"][];
                        meta: Record<string, never>;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.endSession": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "SESSION_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.listConsents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Consent"][];
                        meta: Record<string, never>;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.giveConsents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "consents": [
                 *         {
                 *           "purpose": "marketing_push",
                 *           "granted": true,
                 *           "version": "2026-11"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    consents: {
                        /** @enum {string} */
                        purpose: "marketing_email" | "marketing_push" | "marketing_sms" | "analytics";
                        granted: boolean;
                        /** @description Of the text they agreed to */
                        version?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Consent"][];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.listWishLists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WishList"][];
                        meta: Record<string, never>;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.addWishList": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same request with the same key is done once and answered the same, for 24 hours */
                "Idempotency-Key"?: string;
                /** @description Random, made by the app once and kept: with it a guest without a cart may send an `Idempotency-Key` */
                "X-Device-Secret"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "For the garden"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WishList"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "VALIDATION_FAILED" | "MALFORMED_JSON" | "IDEMPOTENCY_KEY_INVALID" | "IDEMPOTENCY_SECRET_MISSING";
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDEMPOTENCY_KEY_IN_USE";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDEMPOTENCY_KEY_REUSED";
                            } | {
                                /** @constant */
                                code: "ACCOUNT_LIMIT_REACHED";
                                most: number;
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.removeWishList": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WISH_LIST_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.renameWishList": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "For the balcony"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WISH_LIST_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.addWish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "variant": "kx2fz0y1n5m9q4t8c3b7v6aw",
                 *       "notify": {
                 *         "priceDrop": true
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                    product?: string;
                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                    variant?: string;
                    /** @description `true`: they ask to be told of just this, and are, in the app and on the phone. Left out: as they agreed */
                    notify?: {
                        backInStock?: boolean;
                        priceDrop?: boolean;
                    };
                    /**
                     * @description What they see prices in; left out: as in their cart
                     * @example EUR
                     */
                    currency?: string;
                    /**
                     * @description ISO 3166-1 alpha-2
                     * @example UA
                     */
                    country?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Wish"];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WISH_LIST_NOT_FOUND" | "PRODUCT_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @constant */
                                code: "VARIANT_UNKNOWN";
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                variant?: string;
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                                row?: number;
                            } | {
                                /** @constant */
                                code: "ACCOUNT_LIMIT_REACHED";
                                most: number;
                            } | {
                                /** @constant */
                                code: "CURRENCY_NOT_OFFERED";
                                offered: string[];
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.removeWish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                item: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WISH_LIST_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.listNotifications": {
        parameters: {
            query?: {
                /** @description `meta.nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Notification"][];
                        meta: {
                            unread: number;
                            nextCursor: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "CURSOR_UNKNOWN";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.readNotifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "d4f7g0h3j6k9l2z5x8c1v4b7"
                 *       ],
                 *       "opened": true
                 *     }
                 */
                "application/json": {
                    /** @description `all`, or the ids; of a push, `data.notification` */
                    ids: string[] | "all";
                    /** @default false */
                    opened?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            unread: number;
                        };
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.readNotificationSettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["NotificationSettings"];
                        meta: Record<string, never>;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.saveNotificationSettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "orders": {
                 *         "mail": false
                 *       },
                 *       "quietHours": {
                 *         "from": 21,
                 *         "to": 9
                 *       }
                 *     }
                 */
                "application/json": {
                    orders?: {
                        push?: boolean;
                        mail?: boolean;
                    };
                    quietHours?: {
                        from: number;
                        to: number;
                    } | null;
                    /** @description Those that change */
                    topics?: {
                        /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                        id: string;
                        isSubscribed: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["NotificationSettings"];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "MESSAGE_TOPIC_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.listActivity": {
        parameters: {
            query?: {
                /** @description `products`: what they looked at */
                topic?: "account" | "orders" | "products" | "messages";
                /** @description `meta.nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ActivityEntry"][];
                        meta: {
                            nextCursor: string | null;
                            /** @description There may be more that is older, in an archive that does not answer: ask again later, with the same `cursor` */
                            archiveAway: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "CURSOR_UNKNOWN";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "account.recordViews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "views": [
                 *         {
                 *           "product": "d4f7g0h3j6k9l2z5x8c1v4b7",
                 *           "at": "2026-11-27T10:00:00.000Z"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    views: {
                        /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                        product: string;
                        /**
                         * Format: date-time
                         * @description When, if not now: at most 7 days ago
                         */
                        at?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            recorded: number;
                        };
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "cart.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same request with the same key is done once and answered the same, for 24 hours */
                "Idempotency-Key"?: string;
                /** @description Random, made by the app once and kept: with it a guest without a cart may send an `Idempotency-Key` */
                "X-Device-Secret"?: string;
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currency": "EUR",
                 *       "country": "UA",
                 *       "locale": "uk"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description ISO 4217
                     * @example EUR
                     */
                    currency?: string;
                    /**
                     * @description ISO 3166-1 alpha-2
                     * @example UA
                     */
                    country?: string;
                    /**
                     * @description Where the customer is buying
                     * @default app
                     * @enum {string}
                     */
                    channel?: "app" | "web" | "pos";
                    /** @example en */
                    locale?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Cart"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "VALIDATION_FAILED" | "MALFORMED_JSON" | "IDEMPOTENCY_KEY_INVALID" | "IDEMPOTENCY_SECRET_MISSING";
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDEMPOTENCY_KEY_IN_USE";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "AMOUNT_TOO_LARGE" | "IDEMPOTENCY_KEY_REUSED";
                            } | {
                                /** @constant */
                                code: "CURRENCY_NOT_OFFERED";
                                offered: string[];
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "cart.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Cart"];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "CART_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "AMOUNT_TOO_LARGE";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "cart.operate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same request with the same key is done once and answered the same, for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The revision you know; 409 when the cart has another */
                "If-Match"?: string;
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operations": [
                 *         {
                 *           "id": "0c1f",
                 *           "op": "add_line",
                 *           "variant": "kx2fz0y1n5m9q4t8c3b7v6aw",
                 *           "quantity": 2
                 *         },
                 *         {
                 *           "id": "0c20",
                 *           "op": "apply_code",
                 *           "code": "MEADOW5"
                 *         },
                 *         {
                 *           "id": "0c21",
                 *           "op": "set_contact",
                 *           "email": "olena@example.com"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    operations: components["schemas"]["CartOperation"][];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Cart"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "VALIDATION_FAILED" | "MALFORMED_JSON" | "IDEMPOTENCY_KEY_INVALID" | "IDEMPOTENCY_SECRET_MISSING";
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "CART_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDEMPOTENCY_KEY_IN_USE";
                            } | {
                                /** @constant */
                                code: "CART_CLOSED";
                                /**
                                 * @description What became of the cart
                                 * @enum {string}
                                 */
                                status?: "active" | "ordered" | "merged" | "expired";
                                /**
                                 * @description The cart it went into at sign-in
                                 * @example kx2fz0y1n5m9q4t8c3b7v6aw
                                 */
                                cart?: string;
                                /**
                                 * @description The order whose payment is on its way: the cart cannot be changed meanwhile
                                 * @example kx2fz0y1n5m9q4t8c3b7v6aw
                                 */
                                order?: string;
                            } | {
                                /** @constant */
                                code: "CART_REVISION_CONFLICT";
                                revision: number;
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "AMOUNT_TOO_LARGE" | "IDEMPOTENCY_KEY_REUSED";
                            } | {
                                /** @constant */
                                code: "CART_LIMIT_REACHED";
                                /** @enum {string} */
                                limit: "lines" | "quantity" | "codes";
                                most: number;
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            } | {
                                /** @constant */
                                code: "VARIANT_UNKNOWN";
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                variant?: string;
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                                row?: number;
                            } | {
                                /** @constant */
                                code: "LINE_OPTION_TAKEN";
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                variant: string;
                                /** @description As it was sent */
                                option: string;
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            } | {
                                /** @constant */
                                code: "PRICE_UNKNOWN";
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                variant: string;
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            } | {
                                /** @constant */
                                code: "LINE_UNKNOWN";
                                line: string;
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            } | {
                                /** @constant */
                                code: "CODE_UNKNOWN";
                                entered: string;
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            } | {
                                /** @constant */
                                code: "CODE_NOT_APPLICABLE";
                                entered: string;
                                reason: components["schemas"]["NotAppliedReason"];
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            } | {
                                /** @constant */
                                code: "DELIVERY_METHOD_UNKNOWN";
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                method: string;
                                /** @description What a rule of the method says: a code, such as `CLUB_TOO_HEAVY`, and what puts it into words. `RULE_FAILED`, `RULE_UNKNOWN`: its plugin does not work, or is gone. `POINT_UNKNOWN`, `POINT_CLOSED`, `POINT_OF_ANOTHER_CARRIER`, `POINT_ABROAD`, `POINT_TOO_SMALL`: why the parcel cannot go to the pickup point */
                                reason?: {
                                    code: string;
                                    params: {
                                        [key: string]: string | number | boolean | null;
                                    };
                                };
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            } | {
                                /** @constant */
                                code: "CURRENCY_NOT_OFFERED";
                                offered: string[];
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            } | {
                                /** @constant */
                                code: "OUT_OF_STOCK";
                                /** @description What is missing before checkout */
                                requirements?: {
                                    /** @enum {string} */
                                    code: "CART_EMPTY" | "CONTACT_MISSING" | "ADDRESS_MISSING" | "REGION_UNKNOWN" | "DELIVERY_MISSING" | "DELIVERY_NOT_OFFERED" | "SLOT_MISSING" | "SLOT_NOT_OFFERED" | "PICKUP_POINT_MISSING" | "PICKUP_POINT_UNUSABLE" | "LINE_NOT_FOR_SALE" | "OUT_OF_STOCK";
                                    field?: string;
                                    message: string;
                                    /** @description What a rule of the method says: a code, such as `CLUB_TOO_HEAVY`, and what puts it into words. `RULE_FAILED`, `RULE_UNKNOWN`: its plugin does not work, or is gone. `POINT_UNKNOWN`, `POINT_CLOSED`, `POINT_OF_ANOTHER_CARRIER`, `POINT_ABROAD`, `POINT_TOO_SMALL`: why the parcel cannot go to the pickup point */
                                    reason?: {
                                        code: string;
                                        params: {
                                            [key: string]: string | number | boolean | null;
                                        };
                                    };
                                }[];
                                /** @description Of which lines there is too little */
                                lines?: {
                                    line: string;
                                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                    variant: string;
                                    wanted: number;
                                    left: number;
                                }[];
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "cart.claim": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same request with the same key is done once and answered the same, for 24 hours */
                "Idempotency-Key"?: string;
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Cart"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_INVALID" | "IDEMPOTENCY_SECRET_MISSING";
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "CART_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDEMPOTENCY_KEY_IN_USE";
                            } | {
                                /** @constant */
                                code: "CART_CLOSED";
                                /**
                                 * @description What became of the cart
                                 * @enum {string}
                                 */
                                status?: "active" | "ordered" | "merged" | "expired";
                                /**
                                 * @description The cart it went into at sign-in
                                 * @example kx2fz0y1n5m9q4t8c3b7v6aw
                                 */
                                cart?: string;
                                /**
                                 * @description The order whose payment is on its way: the cart cannot be changed meanwhile
                                 * @example kx2fz0y1n5m9q4t8c3b7v6aw
                                 */
                                order?: string;
                            };
                        };
                    };
                };
            };
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "AMOUNT_TOO_LARGE" | "IDEMPOTENCY_KEY_REUSED";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "cart.deliveryOptions": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DeliveryOption"][];
                        meta: {
                            notOffered: {
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                kind: "flat_rate" | "pickup" | "carrier_point";
                                /** @description What a rule of the method says: a code, such as `CLUB_TOO_HEAVY`, and what puts it into words. `RULE_FAILED`, `RULE_UNKNOWN`: its plugin does not work, or is gone. `POINT_UNKNOWN`, `POINT_CLOSED`, `POINT_OF_ANOTHER_CARRIER`, `POINT_ABROAD`, `POINT_TOO_SMALL`: why the parcel cannot go to the pickup point */
                                reason: {
                                    code: string;
                                    params: {
                                        [key: string]: string | number | boolean | null;
                                    };
                                };
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "CART_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "checkout.checkOut": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same request with the same key is done once and answered the same, for 24 hours */
                "Idempotency-Key"?: string;
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "expectedTotal": {
                 *         "amount": 41300,
                 *         "currency": "EUR"
                 *       },
                 *       "payment": {
                 *         "provider": "liqpay"
                 *       }
                 *     }
                 */
                "application/json": {
                    expectedTotal: components["schemas"]["Money"];
                    payment?: {
                        provider: string;
                    };
                    /** @description The legal texts the customer agreed to, in the version they saw: kept with the order */
                    accepted?: {
                        /** @enum {string} */
                        kind: "terms" | "privacy" | "returns" | "delivery" | "imprint" | "cookies";
                        version: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            order: components["schemas"]["Order"];
                            payment: components["schemas"]["Payment"] | null;
                        };
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "VALIDATION_FAILED" | "MALFORMED_JSON" | "IDEMPOTENCY_KEY_INVALID" | "IDEMPOTENCY_SECRET_MISSING";
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "CART_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDEMPOTENCY_KEY_IN_USE";
                            } | {
                                /** @constant */
                                code: "CART_CLOSED";
                                /**
                                 * @description What became of the cart
                                 * @enum {string}
                                 */
                                status?: "active" | "ordered" | "merged" | "expired";
                                /**
                                 * @description The cart it went into at sign-in
                                 * @example kx2fz0y1n5m9q4t8c3b7v6aw
                                 */
                                cart?: string;
                                /**
                                 * @description The order whose payment is on its way: the cart cannot be changed meanwhile
                                 * @example kx2fz0y1n5m9q4t8c3b7v6aw
                                 */
                                order?: string;
                            } | {
                                /** @constant */
                                code: "CART_CHANGED";
                                cart: components["schemas"]["Cart"];
                            } | {
                                /** @constant */
                                code: "LEGAL_TEXT_CHANGED";
                                /** @enum {string} */
                                kind: "terms" | "privacy" | "returns" | "delivery" | "imprint" | "cookies";
                                /** @description That holds now; null: the shop has no such text */
                                version: string | null;
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "AMOUNT_TOO_LARGE" | "PAYMENT_AMOUNT_DIFFERS" | "IDEMPOTENCY_KEY_REUSED";
                            } | {
                                /** @constant */
                                code: "REQUIREMENTS_NOT_MET";
                                /** @description What is missing before checkout */
                                requirements: {
                                    /** @enum {string} */
                                    code: "CART_EMPTY" | "CONTACT_MISSING" | "ADDRESS_MISSING" | "REGION_UNKNOWN" | "DELIVERY_MISSING" | "DELIVERY_NOT_OFFERED" | "SLOT_MISSING" | "SLOT_NOT_OFFERED" | "PICKUP_POINT_MISSING" | "PICKUP_POINT_UNUSABLE" | "LINE_NOT_FOR_SALE" | "OUT_OF_STOCK";
                                    field?: string;
                                    message: string;
                                    /** @description What a rule of the method says: a code, such as `CLUB_TOO_HEAVY`, and what puts it into words. `RULE_FAILED`, `RULE_UNKNOWN`: its plugin does not work, or is gone. `POINT_UNKNOWN`, `POINT_CLOSED`, `POINT_OF_ANOTHER_CARRIER`, `POINT_ABROAD`, `POINT_TOO_SMALL`: why the parcel cannot go to the pickup point */
                                    reason?: {
                                        code: string;
                                        params: {
                                            [key: string]: string | number | boolean | null;
                                        };
                                    };
                                }[];
                            } | {
                                /** @constant */
                                code: "OUT_OF_STOCK";
                                /** @description What is missing before checkout */
                                requirements?: {
                                    /** @enum {string} */
                                    code: "CART_EMPTY" | "CONTACT_MISSING" | "ADDRESS_MISSING" | "REGION_UNKNOWN" | "DELIVERY_MISSING" | "DELIVERY_NOT_OFFERED" | "SLOT_MISSING" | "SLOT_NOT_OFFERED" | "PICKUP_POINT_MISSING" | "PICKUP_POINT_UNUSABLE" | "LINE_NOT_FOR_SALE" | "OUT_OF_STOCK";
                                    field?: string;
                                    message: string;
                                    /** @description What a rule of the method says: a code, such as `CLUB_TOO_HEAVY`, and what puts it into words. `RULE_FAILED`, `RULE_UNKNOWN`: its plugin does not work, or is gone. `POINT_UNKNOWN`, `POINT_CLOSED`, `POINT_OF_ANOTHER_CARRIER`, `POINT_ABROAD`, `POINT_TOO_SMALL`: why the parcel cannot go to the pickup point */
                                    reason?: {
                                        code: string;
                                        params: {
                                            [key: string]: string | number | boolean | null;
                                        };
                                    };
                                }[];
                                /** @description Of which lines there is too little */
                                lines?: {
                                    line: string;
                                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                    variant: string;
                                    wanted: number;
                                    left: number;
                                }[];
                            } | {
                                /** @constant */
                                code: "PAYMENT_PROVIDER_UNKNOWN";
                                provider: string | null;
                                offered: string[];
                            } | {
                                /** @constant */
                                code: "PAYMENT_DECLINED";
                                failureReason: components["schemas"]["FailureReason"] | null;
                                /** @description The provider's own word */
                                reason: string | null;
                            } | {
                                /** @constant */
                                code: "ORDER_REFUSED";
                                reason: string;
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            /** @description Not now. `Retry-After` says in how many seconds to try again. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "PAYMENT_PROVIDER_UNAVAILABLE" | "WEBSITE_UNAVAILABLE" | "UNAVAILABLE" | "TRY_AGAIN";
                            } | {
                                /** @constant */
                                code: "PLUGIN_FAILED";
                                plugin: string;
                            };
                        };
                    };
                };
            };
        };
    };
    "orders.list": {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Order"][];
                        meta: {
                            pagination: {
                                page: number;
                                pageSize: number;
                                pageCount: number;
                                total: number;
                            };
                        };
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "orders.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Order"];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ORDER_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "orders.lookUp": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "SK-000042",
                 *       "email": "olena@example.com"
                 *     }
                 */
                "application/json": {
                    number: string;
                    /**
                     * Format: idn-email
                     * @example olena@example.com
                     */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            426: components["responses"]["AppTooOld"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "orders.openFound": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "SK-000042",
                 *       "code": "K7QW2M9X"
                 *     }
                 */
                "application/json": {
                    number: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            order: components["schemas"]["Order"];
                            token: string;
                        };
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ORDER_CODE_INVALID";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "orders.beginWithdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "SK-000042",
                 *       "name": "Olena Koval",
                 *       "email": "olena@example.com"
                 *     }
                 */
                "application/json": {
                    number: string;
                    name: string;
                    /**
                     * Format: idn-email
                     * @example olena@example.com
                     */
                    email?: string;
                    phone?: string;
                    lines?: {
                        line: string;
                        quantity: number;
                    }[];
                    /**
                     * @description Of the receipt; as the order where it is left out
                     * @example en
                     */
                    language?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Withdrawal"];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ORDER_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @constant */
                                code: "WITHDRAWAL_NOT_POSSIBLE";
                                /** @enum {string} */
                                reason: "not_placed" | "withdrawn" | "no_right" | "period_over";
                                /**
                                 * Format: date
                                 * @description The last day it was possible, where the shop is
                                 */
                                until?: string;
                            } | {
                                /** @constant */
                                code: "LINE_UNKNOWN";
                                line: string;
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            } | {
                                /** @constant */
                                code: "QUANTITY_TOO_LARGE";
                                line?: string;
                                wanted?: number;
                                left?: number;
                            };
                        };
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "orders.confirmWithdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Withdrawal"];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WITHDRAWAL_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @constant */
                                code: "WITHDRAWAL_NOT_POSSIBLE";
                                /** @enum {string} */
                                reason: "not_placed" | "withdrawn" | "no_right" | "period_over";
                                /**
                                 * Format: date
                                 * @description The last day it was possible, where the shop is
                                 */
                                until?: string;
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "orders.invoice": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                id: string;
                invoice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ORDER_NOT_FOUND" | "PAPER_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "orders.slots": {
        parameters: {
            query?: {
                /** @description The first day; today without */
                from?: string;
                days?: number;
            };
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DeliverySlot"][];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ORDER_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "SLOT_STAYS";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "orders.moveSlot": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same request with the same key is done once and answered the same, for 24 hours */
                "Idempotency-Key"?: string;
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slot": "kx2fz0y1n5m9q4t8c3b7v6aw.2026-12-05"
                 *     }
                 */
                "application/json": {
                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw.2026-12-05 */
                    slot: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Order"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "VALIDATION_FAILED" | "MALFORMED_JSON" | "IDEMPOTENCY_KEY_INVALID" | "IDEMPOTENCY_SECRET_MISSING";
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ORDER_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "SLOT_STAYS" | "IDEMPOTENCY_KEY_IN_USE";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "SLOT_NOT_OFFERED" | "IDEMPOTENCY_KEY_REUSED";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "orders.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same request with the same key is done once and answered the same, for 24 hours */
                "Idempotency-Key"?: string;
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "Ordered twice"
                 *     }
                 */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Order"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "VALIDATION_FAILED" | "MALFORMED_JSON" | "IDEMPOTENCY_KEY_INVALID" | "IDEMPOTENCY_SECRET_MISSING";
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ORDER_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDEMPOTENCY_KEY_IN_USE";
                            } | {
                                /** @constant */
                                code: "ORDER_ILLEGAL_TRANSITION";
                                /** @description What can be done with the order now */
                                allowed?: ("cancel" | "cancel_pieces" | "confirm_payment" | "capture" | "ship" | "deliver" | "refund" | "request_return")[];
                                action?: string;
                                /** @enum {string} */
                                status?: "pending_payment" | "placed" | "completed" | "cancelled" | "expired";
                                /** @enum {string} */
                                paymentStatus?: "unpaid" | "authorized" | "partially_paid" | "paid" | "partially_refunded" | "refunded" | "disputed";
                                /** @enum {string} */
                                fulfilmentStatus?: "unfulfilled" | "partially_fulfilled" | "fulfilled" | "delivered" | "returned";
                                axis?: string;
                                from?: string;
                                to?: string;
                                expected?: string;
                            } | {
                                /** @constant */
                                code: "CART_CLOSED";
                                /**
                                 * @description What became of the cart
                                 * @enum {string}
                                 */
                                status?: "active" | "ordered" | "merged" | "expired";
                                /**
                                 * @description The cart it went into at sign-in
                                 * @example kx2fz0y1n5m9q4t8c3b7v6aw
                                 */
                                cart?: string;
                                /**
                                 * @description The order whose payment is on its way: the cart cannot be changed meanwhile
                                 * @example kx2fz0y1n5m9q4t8c3b7v6aw
                                 */
                                order?: string;
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            422: components["responses"]["KeyReusedAgain"];
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "orders.requestReturn": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same request with the same key is done once and answered the same, for 24 hours */
                "Idempotency-Key"?: string;
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "line": "kx2fz0y1n5m9q4t8c3b7v6aw",
                 *           "quantity": 1
                 *         }
                 *       ],
                 *       "reason": "Too small"
                 *     }
                 */
                "application/json": {
                    lines: {
                        line: string;
                        quantity: number;
                    }[];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Order"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "VALIDATION_FAILED" | "MALFORMED_JSON" | "IDEMPOTENCY_KEY_INVALID" | "IDEMPOTENCY_SECRET_MISSING";
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ORDER_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDEMPOTENCY_KEY_IN_USE";
                            } | {
                                /** @constant */
                                code: "ORDER_ILLEGAL_TRANSITION";
                                /** @description What can be done with the order now */
                                allowed?: ("cancel" | "cancel_pieces" | "confirm_payment" | "capture" | "ship" | "deliver" | "refund" | "request_return")[];
                                action?: string;
                                /** @enum {string} */
                                status?: "pending_payment" | "placed" | "completed" | "cancelled" | "expired";
                                /** @enum {string} */
                                paymentStatus?: "unpaid" | "authorized" | "partially_paid" | "paid" | "partially_refunded" | "refunded" | "disputed";
                                /** @enum {string} */
                                fulfilmentStatus?: "unfulfilled" | "partially_fulfilled" | "fulfilled" | "delivered" | "returned";
                                axis?: string;
                                from?: string;
                                to?: string;
                                expected?: string;
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDEMPOTENCY_KEY_REUSED";
                            } | {
                                /** @constant */
                                code: "LINE_UNKNOWN";
                                line: string;
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            } | {
                                /** @constant */
                                code: "QUANTITY_TOO_LARGE";
                                line?: string;
                                wanted?: number;
                                left?: number;
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "orders.reorder": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same request with the same key is done once and answered the same, for 24 hours */
                "Idempotency-Key"?: string;
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Cart"];
                        meta: {
                            /** @description What is no longer sold */
                            leftOut: {
                                sku: string;
                                name: string;
                                quantity: number;
                            }[];
                        };
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_INVALID" | "IDEMPOTENCY_SECRET_MISSING";
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ORDER_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDEMPOTENCY_KEY_IN_USE";
                            };
                        };
                    };
                };
            };
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "AMOUNT_TOO_LARGE" | "IDEMPOTENCY_KEY_REUSED";
                            } | {
                                /** @constant */
                                code: "CART_LIMIT_REACHED";
                                /** @enum {string} */
                                limit: "lines" | "quantity" | "codes";
                                most: number;
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            } | {
                                /** @constant */
                                code: "LINE_OPTION_TAKEN";
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                variant: string;
                                /** @description As it was sent */
                                option: string;
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            } | {
                                /** @constant */
                                code: "OUT_OF_STOCK";
                                /** @description What is missing before checkout */
                                requirements?: {
                                    /** @enum {string} */
                                    code: "CART_EMPTY" | "CONTACT_MISSING" | "ADDRESS_MISSING" | "REGION_UNKNOWN" | "DELIVERY_MISSING" | "DELIVERY_NOT_OFFERED" | "SLOT_MISSING" | "SLOT_NOT_OFFERED" | "PICKUP_POINT_MISSING" | "PICKUP_POINT_UNUSABLE" | "LINE_NOT_FOR_SALE" | "OUT_OF_STOCK";
                                    field?: string;
                                    message: string;
                                    /** @description What a rule of the method says: a code, such as `CLUB_TOO_HEAVY`, and what puts it into words. `RULE_FAILED`, `RULE_UNKNOWN`: its plugin does not work, or is gone. `POINT_UNKNOWN`, `POINT_CLOSED`, `POINT_OF_ANOTHER_CARRIER`, `POINT_ABROAD`, `POINT_TOO_SMALL`: why the parcel cannot go to the pickup point */
                                    reason?: {
                                        code: string;
                                        params: {
                                            [key: string]: string | number | boolean | null;
                                        };
                                    };
                                }[];
                                /** @description Of which lines there is too little */
                                lines?: {
                                    line: string;
                                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                    variant: string;
                                    wanted: number;
                                    left: number;
                                }[];
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "support.list": {
        parameters: {
            query?: {
                /** @description `meta.nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupportRequest"][];
                        meta: {
                            nextCursor: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "CURSOR_UNKNOWN";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "support.request": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same request with the same key is done once and answered the same, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subject": "The cup is broken",
                 *       "text": "It arrived in two pieces. What now?",
                 *       "order": "w8c2v0m5k1t7q9x3z6b4n8d2"
                 *     }
                 */
                "application/json": {
                    subject: string;
                    text: string;
                    /**
                     * @description What it is about
                     * @example kx2fz0y1n5m9q4t8c3b7v6aw
                     */
                    order?: string;
                    /** @description Files that were sent before (`POST /support-attachments`) */
                    attachments?: string[];
                    /**
                     * Format: idn-email
                     * @description For guests; that of the order where it is left out
                     * @example olena@example.com
                     */
                    email?: string;
                    /**
                     * @description They are answered in; that of the account or the order where it is left out
                     * @example en
                     */
                    language?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupportThread"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "VALIDATION_FAILED" | "MALFORMED_JSON" | "IDEMPOTENCY_KEY_INVALID" | "IDEMPOTENCY_SECRET_MISSING";
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ORDER_NOT_FOUND" | "SUPPORT_ATTACHMENT_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDEMPOTENCY_KEY_IN_USE";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            422: components["responses"]["KeyReusedAgain"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "support.listOfOrder": {
        parameters: {
            query?: {
                /** @description `meta.nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupportRequest"][];
                        meta: {
                            nextCursor: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ORDER_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "CURSOR_UNKNOWN";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "support.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupportThread"];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "SUPPORT_REQUEST_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "support.write": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same request with the same key is done once and answered the same, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Here is what it looks like."
                 *     }
                 */
                "application/json": {
                    text: string;
                    /** @description Files that were sent before (`POST /support-attachments`) */
                    attachments?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupportThread"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "VALIDATION_FAILED" | "MALFORMED_JSON" | "IDEMPOTENCY_KEY_INVALID" | "IDEMPOTENCY_SECRET_MISSING";
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "SUPPORT_REQUEST_NOT_FOUND" | "SUPPORT_ATTACHMENT_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDEMPOTENCY_KEY_IN_USE";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "IDEMPOTENCY_KEY_REUSED";
                            } | {
                                /** @constant */
                                code: "SUPPORT_LIMIT_REACHED";
                                /** @enum {string} */
                                limit: "messages" | "attachments";
                                most: number;
                            };
                        };
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "support.markRead": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "message": "m3s5a7g9e1k2x4z6c8v0b2n4"
                 *     }
                 */
                "application/json": {
                    /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                    message: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "SUPPORT_REQUEST_NOT_FOUND" | "SUPPORT_MESSAGE_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "support.close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupportThread"];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "SUPPORT_REQUEST_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "support.tellAttachment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "cup.jpg",
                 *       "type": "image/jpeg",
                 *       "size": 481233
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    type: "image/jpeg" | "image/png" | "image/webp" | "image/heic" | "image/heif" | "application/pdf";
                    /** @description In bytes */
                    size: number;
                    /**
                     * @description For guests: whose token they show
                     * @example kx2fz0y1n5m9q4t8c3b7v6aw
                     */
                    order?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            type: "image/jpeg" | "image/png" | "image/webp" | "image/heic" | "image/heif" | "application/pdf";
                            size: number;
                            /**
                             * @description `waiting`: nobody has looked at it yet, so nobody is shown it
                             * @enum {string}
                             */
                            status: "waiting" | "ready" | "refused";
                            /** @description Why it was refused */
                            reason: ("missing" | "too_large" | "other_type" | "broken" | "active_content") | null;
                            uploadUrl: string | null;
                        };
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ORDER_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @constant */
                                code: "SUPPORT_LIMIT_REACHED";
                                /** @enum {string} */
                                limit: "messages" | "attachments";
                                most: number;
                            };
                        };
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "support.openAttachment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "SUPPORT_ATTACHMENT_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "support.putAttachment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupportAttachment"];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "SUPPORT_ATTACHMENT_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @constant */
                                code: "SUPPORT_ATTACHMENT_REFUSED";
                                /** @enum {string} */
                                reason: "missing" | "too_large" | "other_type" | "broken" | "active_content";
                            };
                        };
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "support.readAttachment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            type: "image/jpeg" | "image/png" | "image/webp" | "image/heic" | "image/heif" | "application/pdf";
                            size: number;
                            /**
                             * @description `waiting`: nobody has looked at it yet, so nobody is shown it
                             * @enum {string}
                             */
                            status: "waiting" | "ready" | "refused";
                            /** @description Why it was refused */
                            reason: ("missing" | "too_large" | "other_type" | "broken" | "active_content") | null;
                            url: string | null;
                        };
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "SUPPORT_ATTACHMENT_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "analytics.tellEvents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sentAt": "2026-11-27T10:00:05.000Z",
                 *       "anonymousId": "5f0c3b5e-8c1d-4d0a-9a53-0f8f7c2b6a11",
                 *       "consent": true,
                 *       "events": [
                 *         {
                 *           "id": "a3e1c7d2-4b5f-4c6a-8d7e-9f0a1b2c3d4e",
                 *           "name": "view_item",
                 *           "at": "2026-11-27T10:00:00.000Z",
                 *           "params": {
                 *             "product": "d4f7g0h3j6k9l2z5x8c1v4b7",
                 *             "value": {
                 *               "amount": 1999,
                 *               "currency": "EUR"
                 *             }
                 *           }
                 *         },
                 *         {
                 *           "id": "b4f2d8e3-5c6a-4d7b-9e8f-0a1b2c3d4e5f",
                 *           "name": "search",
                 *           "at": "2026-11-27T09:59:30.000Z",
                 *           "params": {
                 *             "term": "cup",
                 *             "results": 12
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Now, by the clock of the phone. It may be wrong: what counts is how long before it something happened
                     */
                    sentAt: string;
                    /**
                     * Format: uuid
                     * @description A UUID, made by the app when it is installed, or 32 hex digits an SDK made, written as one. What a guest did in the last 30 days becomes the customer’s once they sign in
                     */
                    anonymousId: string;
                    /** @description Whether who uses the app agreed to this. `false` holds for customers too */
                    consent?: boolean;
                    events: components["schemas"]["AppEvent"][];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description Kept by this request, and on disk */
                            kept: number;
                            /** @description Kept before: they were sent already */
                            known: number;
                            /** @description Never to be kept: do not send them again */
                            dropped: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                reason: "too_old" | "in_the_future";
                            }[];
                            /** @description Why nothing was kept at all */
                            reason: "no_consent" | null;
                        };
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "checkout.sync": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            order: components["schemas"]["Order"];
                            payment: components["schemas"]["Payment"];
                        };
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "PAYMENT_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            /** @description Not now. `Retry-After` says in how many seconds to try again. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "PAYMENT_PROVIDER_UNAVAILABLE" | "UNAVAILABLE" | "TRY_AGAIN";
                            };
                        };
                    };
                };
            };
        };
    };
    "account.listMethods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PaymentMethod"][];
                        meta: Record<string, never>;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalError"];
            /** @description Not now. `Retry-After` says in how many seconds to try again. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "PAYMENT_PROVIDER_UNAVAILABLE" | "UNAVAILABLE" | "TRY_AGAIN";
                            };
                        };
                    };
                };
            };
        };
    };
    "account.removeMethod": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "PAYMENT_METHOD_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            /** @description Not now. `Retry-After` says in how many seconds to try again. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "PAYMENT_PROVIDER_UNAVAILABLE" | "UNAVAILABLE" | "TRY_AGAIN";
                            };
                        };
                    };
                };
            };
        };
    };
    "machines.webhook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WEBHOOK_REFUSED" | "VALIDATION_FAILED" | "MALFORMED_JSON";
                            };
                        };
                    };
                };
            };
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WEBHOOK_UNKNOWN";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "places.suggestPlaces": {
        parameters: {
            query: {
                text: string;
                /** @description A UUID, made by the app for each address that is typed: what is typed with it and ended by `GET /places/:id` costs the shop once */
                session: string;
                /** @description The language of what is answered; the default one of the shop without */
                locale?: string;
                /** @description Only in this country */
                country?: string;
                /** @description With `lng`: what is near comes first */
                lat?: number;
                lng?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PlaceSuggestion"][];
                        meta: {
                            /**
                             * @description What has to be shown beside the answer, such as Google Maps; null: nothing
                             * @example Google Maps
                             */
                            attribution: string | null;
                            /** @description Why nobody was asked: the map does not answer, or was asked as often as the shop allows */
                            unavailable: ("outage" | "limit") | null;
                        };
                    };
                };
            };
            400: components["responses"]["Malformed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "places.showPlace": {
        parameters: {
            query?: {
                session?: string;
                /** @description The language of what is answered; the default one of the shop without */
                locale?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Place"];
                        meta: {
                            /**
                             * @description What has to be shown beside the answer, such as Google Maps; null: nothing
                             * @example Google Maps
                             */
                            attribution: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Malformed"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "PLACE_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            /** @description Not now. `Retry-After` says in how many seconds to try again. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "UNAVAILABLE" | "TRY_AGAIN";
                            } | {
                                /** @constant */
                                code: "MAPS_UNAVAILABLE";
                                /** @enum {string} */
                                because: "outage" | "limit";
                            };
                        };
                    };
                };
            };
        };
    };
    "places.geocode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "address": {
                 *         "line1": "Хрещатик, 22",
                 *         "city": "Київ",
                 *         "country": "UA"
                 *       },
                 *       "locale": "uk"
                 *     }
                 */
                "application/json": {
                    address?: {
                        line1: string;
                        city?: string;
                        /** @description Its code or its name, such as CA, US-CA or California. Needed where tax depends on it */
                        region?: string;
                        /** @description Needed, but for countries that have none, such as HK and AE */
                        postalCode?: string;
                        /**
                         * @description ISO 3166-1 alpha-2
                         * @example UA
                         */
                        country?: string;
                    };
                    /**
                     * @description WGS84, in degrees
                     * @example {
                     *       "lat": 50.4501,
                     *       "lng": 30.5234
                     *     }
                     */
                    location?: {
                        lat: number;
                        lng: number;
                    };
                    /**
                     * @description The language of what is answered; the default one of the shop without
                     * @example uk
                     */
                    locale?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Place"][];
                        meta: {
                            /**
                             * @description What has to be shown beside the answer, such as Google Maps; null: nothing
                             * @example Google Maps
                             */
                            attribution: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            /** @description Not now. `Retry-After` says in how many seconds to try again. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "UNAVAILABLE" | "TRY_AGAIN";
                            } | {
                                /** @constant */
                                code: "MAPS_UNAVAILABLE";
                                /** @enum {string} */
                                because: "outage" | "limit";
                            };
                        };
                    };
                };
            };
        };
    };
    "delivery.find": {
        parameters: {
            query: {
                /** @description The first day; today without */
                from?: string;
                days?: number;
                method: string;
                /** @description ISO 3166-1 alpha-2 */
                country: string;
                city?: string;
                postalCode?: string;
                lat?: number;
                lng?: number;
                /** @description How many the order would have */
                pieces?: number;
                currency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DeliverySlot"][];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @constant */
                                code: "DELIVERY_METHOD_UNKNOWN";
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                method: string;
                                /** @description What a rule of the method says: a code, such as `CLUB_TOO_HEAVY`, and what puts it into words. `RULE_FAILED`, `RULE_UNKNOWN`: its plugin does not work, or is gone. `POINT_UNKNOWN`, `POINT_CLOSED`, `POINT_OF_ANOTHER_CARRIER`, `POINT_ABROAD`, `POINT_TOO_SMALL`: why the parcel cannot go to the pickup point */
                                reason?: {
                                    code: string;
                                    params: {
                                        [key: string]: string | number | boolean | null;
                                    };
                                };
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            } | {
                                /** @constant */
                                code: "CURRENCY_NOT_OFFERED";
                                offered: string[];
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            };
                        };
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "delivery.quoteDelivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currency": "EUR",
                 *       "country": "UA",
                 *       "lines": [
                 *         {
                 *           "variant": "kx2fz0y1n5m9q4t8c3b7v6aw",
                 *           "quantity": 2
                 *         }
                 *       ],
                 *       "address": {
                 *         "city": "Lviv",
                 *         "postalCode": "79000"
                 *       }
                 *     }
                 */
                "application/json": {
                    /**
                     * @description The shop's default currency when left out
                     * @example EUR
                     */
                    currency?: string;
                    /**
                     * @description ISO 3166-1 alpha-2
                     * @example UA
                     */
                    country?: string;
                    /** @example en */
                    locale?: string;
                    /**
                     * @description Where the customer is buying
                     * @default app
                     * @enum {string}
                     */
                    channel?: "app" | "web" | "pos";
                    lines: {
                        /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                        variant: string;
                        quantity: number;
                    }[];
                    address?: {
                        /** @description One name is enough, here or in `lastName`: the first, the last, or the whole */
                        firstName?: string;
                        lastName?: string;
                        company?: string;
                        /** @description Of the company that buys, such as its VAT id: its invoice says so */
                        taxNumber?: string;
                        line1?: string;
                        line2?: string;
                        city?: string;
                        /** @description Its code or its name, such as CA, US-CA or California. Needed where tax depends on it */
                        region?: string;
                        /** @description Needed, but for countries that have none, such as HK and AE */
                        postalCode?: string;
                        /**
                         * @description ISO 3166-1 alpha-2
                         * @example UA
                         */
                        country?: string;
                        phone?: string;
                        placeId?: string;
                        location?: {
                            lat: number;
                            lng: number;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DeliveryOption"][];
                        meta: {
                            notOffered: {
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                kind: "flat_rate" | "pickup" | "carrier_point";
                                /** @description What a rule of the method says: a code, such as `CLUB_TOO_HEAVY`, and what puts it into words. `RULE_FAILED`, `RULE_UNKNOWN`: its plugin does not work, or is gone. `POINT_UNKNOWN`, `POINT_CLOSED`, `POINT_OF_ANOTHER_CARRIER`, `POINT_ABROAD`, `POINT_TOO_SMALL`: why the parcel cannot go to the pickup point */
                                reason: {
                                    code: string;
                                    params: {
                                        [key: string]: string | number | boolean | null;
                                    };
                                };
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "AMOUNT_TOO_LARGE";
                            } | {
                                /** @constant */
                                code: "CURRENCY_NOT_OFFERED";
                                offered: string[];
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            } | {
                                /** @constant */
                                code: "VARIANT_UNKNOWN";
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                variant?: string;
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                                row?: number;
                            };
                        };
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "delivery.findPickupPoints": {
        parameters: {
            query?: {
                /** @description As `delivery-options` of the cart name it; of every carrier without */
                carrier?: string;
                /** @description Latitude and longitude, WGS84 */
                near?: string;
                city?: string;
                /** @description Only in this country */
                country?: string;
                /** @description Words, or parts of them */
                text?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PickupPoint"][];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "orders.track": {
        parameters: {
            query?: never;
            header?: {
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderTracking"];
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ORDER_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "orders.leaveAtDoor": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same request with the same key is done once and answered the same, for 24 hours */
                "Idempotency-Key"?: string;
                /** @description What the app runs on. With `X-App-Version`, an app that is too old is told so */
                "X-App-Platform"?: components["parameters"]["AppPlatform"];
                /** @description The version of the app */
                "X-App-Version"?: components["parameters"]["AppVersion"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "leave": true,
                 *       "note": "Behind the blue bin"
                 *     }
                 */
                "application/json": {
                    leave: boolean;
                    /**
                     * @description Where to put it
                     * @default null
                     */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderTracking"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "VALIDATION_FAILED" | "MALFORMED_JSON" | "IDEMPOTENCY_KEY_INVALID" | "IDEMPOTENCY_SECRET_MISSING";
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "ORDER_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "LEAVE_AT_DOOR_REFUSED" | "IDEMPOTENCY_KEY_IN_USE";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            422: components["responses"]["KeyReusedAgain"];
            426: components["responses"]["AppTooOld"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "courier.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "q7WmF3c0b8KkqvVx1tPzY2aJd5Ns9RhG4uLe6oTiXyA"
                 *     }
                 */
                "application/json": {
                    /** @description What stands behind `#` in the link */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            session: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt: string;
                            courier: {
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                id: string;
                                name: string;
                            };
                        };
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "COURIER_LINK_UNKNOWN";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "COURIER_LINK_USED";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "courier.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: Record<string, never>;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "courier.runsToday": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CourierRun"][];
                        meta: {
                            courier: {
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                id: string;
                                name: string;
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "courier.startRun": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same request with the same key is done once and answered the same, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CourierRun"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_INVALID";
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "DELIVERY_RUN_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "DELIVERY_RUN_OVER" | "COURIER_BUSY" | "IDEMPOTENCY_KEY_IN_USE";
                            };
                        };
                    };
                };
            };
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "DELIVERY_ORDER_NOT_DELIVERABLE" | "IDEMPOTENCY_KEY_REUSED";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "courier.finishRun": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same request with the same key is done once and answered the same, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CourierRun"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_INVALID";
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "DELIVERY_RUN_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "DELIVERY_RUN_NOT_STARTED" | "IDEMPOTENCY_KEY_IN_USE";
                            } | {
                                /** @constant */
                                code: "ORDER_ILLEGAL_TRANSITION";
                                /** @description What can be done with the order now */
                                allowed?: ("cancel" | "cancel_pieces" | "confirm_payment" | "capture" | "ship" | "deliver" | "refund" | "request_return")[];
                                action?: string;
                                /** @enum {string} */
                                status?: "pending_payment" | "placed" | "completed" | "cancelled" | "expired";
                                /** @enum {string} */
                                paymentStatus?: "unpaid" | "authorized" | "partially_paid" | "paid" | "partially_refunded" | "refunded" | "disputed";
                                /** @enum {string} */
                                fulfilmentStatus?: "unfulfilled" | "partially_fulfilled" | "fulfilled" | "delivered" | "returned";
                                axis?: string;
                                from?: string;
                                to?: string;
                                expected?: string;
                            };
                        };
                    };
                };
            };
            422: components["responses"]["KeyReusedAgain"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "courier.arrive": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same request with the same key is done once and answered the same, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "at": "2026-12-01T09:41:00Z"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it happened, by the clock of the phone: a report may be sent later. One ahead of the shop counts as now
                     */
                    at: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CourierStop"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "VALIDATION_FAILED" | "MALFORMED_JSON" | "IDEMPOTENCY_KEY_INVALID";
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "DELIVERY_STOP_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "DELIVERY_STOP_DONE" | "DELIVERY_RUN_NOT_STARTED" | "DELIVERY_RUN_OVER" | "IDEMPOTENCY_KEY_IN_USE";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            422: components["responses"]["KeyReusedAgain"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "courier.deliver": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same request with the same key is done once and answered the same, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "at": "2026-12-01T09:41:00Z",
                 *       "leftAt": "hand",
                 *       "proof": {
                 *         "code": "402817"
                 *       },
                 *       "collected": {
                 *         "amount": 49900,
                 *         "currency": "UAH"
                 *       }
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it happened, by the clock of the phone: a report may be sent later. One ahead of the shop counts as now
                     */
                    at: string;
                    /** @enum {string} */
                    leftAt?: "hand" | "door" | "neighbour" | "reception";
                    proof?: {
                        /**
                         * @description A file of this stop
                         * @example kx2fz0y1n5m9q4t8c3b7v6aw
                         */
                        photo?: string;
                        /**
                         * @description A file of this stop
                         * @example kx2fz0y1n5m9q4t8c3b7v6aw
                         */
                        signature?: string;
                        /** @description What the customer was told */
                        code?: string;
                    };
                    /** @description Needed where `cash` of the stop is due. Less than that, and 0 too, needs a `note` */
                    collected?: components["schemas"]["Money"];
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CourierStop"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "VALIDATION_FAILED" | "MALFORMED_JSON" | "IDEMPOTENCY_KEY_INVALID";
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "DELIVERY_STOP_NOT_FOUND" | "DELIVERY_FILE_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "DELIVERY_STOP_DONE" | "DELIVERY_RUN_NOT_STARTED" | "DELIVERY_RUN_OVER" | "DELIVERY_CODE_LOCKED" | "IDEMPOTENCY_KEY_IN_USE";
                            } | {
                                /** @constant */
                                code: "ORDER_ILLEGAL_TRANSITION";
                                /** @description What can be done with the order now */
                                allowed?: ("cancel" | "cancel_pieces" | "confirm_payment" | "capture" | "ship" | "deliver" | "refund" | "request_return")[];
                                action?: string;
                                /** @enum {string} */
                                status?: "pending_payment" | "placed" | "completed" | "cancelled" | "expired";
                                /** @enum {string} */
                                paymentStatus?: "unpaid" | "authorized" | "partially_paid" | "paid" | "partially_refunded" | "refunded" | "disputed";
                                /** @enum {string} */
                                fulfilmentStatus?: "unfulfilled" | "partially_fulfilled" | "fulfilled" | "delivered" | "returned";
                                axis?: string;
                                from?: string;
                                to?: string;
                                expected?: string;
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "DELIVERY_PROOF_MISSING" | "DELIVERY_CODE_WRONG" | "DELIVERY_CASH_MISSING" | "DELIVERY_CASH_UNEXPLAINED" | "PAYMENT_EXCEEDS_DUE" | "IDEMPOTENCY_KEY_REUSED";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "courier.fail": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same request with the same key is done once and answered the same, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "at": "2026-12-01T09:41:00Z",
                 *       "reason": "nobody_home",
                 *       "note": "Rang twice and called"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it happened, by the clock of the phone: a report may be sent later. One ahead of the shop counts as now
                     */
                    at: string;
                    /** @enum {string} */
                    reason: "nobody_home" | "refused" | "wrong_address" | "damaged" | "no_time" | "other";
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CourierStop"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "VALIDATION_FAILED" | "MALFORMED_JSON" | "IDEMPOTENCY_KEY_INVALID";
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "DELIVERY_STOP_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "DELIVERY_STOP_DONE" | "DELIVERY_RUN_NOT_STARTED" | "DELIVERY_RUN_OVER" | "IDEMPOTENCY_KEY_IN_USE";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            422: components["responses"]["KeyReusedAgain"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "courier.sendFile": {
        parameters: {
            query: {
                kind: "photo" | "signature";
            };
            header?: {
                /** @description Any text of your own; the same request with the same key is done once and answered the same, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                            id: string;
                            /** @enum {string} */
                            kind: "photo" | "signature";
                        };
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_INVALID";
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "DELIVERY_STOP_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "DELIVERY_STOP_DONE" | "DELIVERY_RUN_NOT_STARTED" | "DELIVERY_RUN_OVER" | "IDEMPOTENCY_KEY_IN_USE";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "DELIVERY_PROOF_REFUSED" | "IDEMPOTENCY_KEY_REUSED";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "courier.tellPosition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lat": 50.4501,
                 *       "lng": 30.5234,
                 *       "accuracy": 12,
                 *       "at": "2026-12-01T09:41:00Z"
                 *     }
                 */
                "application/json": {
                    lat: number;
                    lng: number;
                    /** @description In metres */
                    accuracy: number;
                    /**
                     * Format: date-time
                     * @description When it happened, by the clock of the phone: a report may be sent later. One ahead of the shop counts as now
                     */
                    at: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        meta: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "COURIER_NOT_UNDERWAY";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "machines.crmNotice": {
        parameters: {
            query?: {
                /** @description Of a CRM that signs nothing: as its address was made at the desk */
                key?: string;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WEBHOOK_REFUSED" | "VALIDATION_FAILED" | "MALFORMED_JSON";
                            };
                        };
                    };
                };
            };
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WEBHOOK_UNKNOWN";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "machines.stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mode": "each",
                 *       "rows": [
                 *         {
                 *           "sku": "TEA-100",
                 *           "available": 12
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description `all_or_nothing`: one row that cannot be done refuses all; `each`: the others are done
                     * @default all_or_nothing
                     * @enum {string}
                     */
                    mode?: "all_or_nothing" | "each";
                    rows: {
                        sku: string;
                        /** @description Its code. Left out: where orders are taken from first */
                        location?: string;
                        /** @description What lies on the shelf */
                        onHand?: number;
                        /** @description Instead: what of it can still be sold, orders and carts of the shop taken off */
                        available?: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowAnswers"];
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WEBHOOK_REFUSED" | "VALIDATION_FAILED" | "MALFORMED_JSON";
                            };
                        };
                    };
                };
            };
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WEBHOOK_UNKNOWN";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WEBSITE_NOT_OWNER";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "MESSAGE_ID_REUSED" | "LOCATION_UNKNOWN" | "LOCATION_AMBIGUOUS";
                            } | {
                                /** @constant */
                                code: "VARIANT_UNKNOWN";
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                variant?: string;
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                                row?: number;
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "machines.prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mode": "each",
                 *       "rows": [
                 *         {
                 *           "sku": "TEA-100",
                 *           "list": "eur",
                 *           "amount": 1999
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description `all_or_nothing`: one row that cannot be done refuses all; `each`: the others are done
                     * @default all_or_nothing
                     * @enum {string}
                     */
                    mode?: "all_or_nothing" | "each";
                    rows: {
                        sku: string;
                        /** @description The code of the price list */
                        list: string;
                        /** @default 1 */
                        minQuantity?: number;
                        amount: number;
                        compareAt?: number | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowAnswers"];
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WEBHOOK_REFUSED" | "VALIDATION_FAILED" | "MALFORMED_JSON";
                            };
                        };
                    };
                };
            };
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WEBHOOK_UNKNOWN";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WEBSITE_NOT_OWNER";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "MESSAGE_ID_REUSED" | "PRICE_LIST_UNKNOWN";
                            } | {
                                /** @constant */
                                code: "VARIANT_UNKNOWN";
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                variant?: string;
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                                row?: number;
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "machines.products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rows": [
                 *         {
                 *           "sku": "TEA-100",
                 *           "language": "en",
                 *           "name": "Meadow tea",
                 *           "description": "Picked by *hand*."
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description `all_or_nothing`: one row that cannot be done refuses all; `each`: the others are done
                     * @default all_or_nothing
                     * @enum {string}
                     */
                    mode?: "all_or_nothing" | "each";
                    rows: {
                        sku: string;
                        /**
                         * @description One the product has a text in; else the shop's first
                         * @example en
                         */
                        language?: string;
                        name?: string;
                        /** @description Markdown; null or empty takes it away */
                        description?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowAnswers"];
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WEBHOOK_REFUSED" | "CONTENT_INVALID" | "VALIDATION_FAILED" | "MALFORMED_JSON";
                            };
                        };
                    };
                };
            };
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WEBHOOK_UNKNOWN";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WEBSITE_NOT_OWNER";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "MESSAGE_ID_REUSED";
                            } | {
                                /** @constant */
                                code: "VARIANT_UNKNOWN";
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                variant?: string;
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                                row?: number;
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "machines.orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "10023",
                 *       "currency": "EUR",
                 *       "email": "olena@example.com",
                 *       "lines": [
                 *         {
                 *           "sku": "TEA-100",
                 *           "quantity": 2,
                 *           "unitPrice": 1000,
                 *           "discount": 100,
                 *           "total": 1900
                 *         }
                 *       ],
                 *       "delivery": {
                 *         "name": "Courier",
                 *         "total": 500
                 *       },
                 *       "total": 2400,
                 *       "payment": {
                 *         "status": "paid",
                 *         "method": "card",
                 *         "reference": "pi_123"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description As the website calls it */
                    id: string;
                    /**
                     * @description ISO 4217
                     * @example EUR
                     */
                    currency: string;
                    /**
                     * Format: idn-email
                     * @example olena@example.com
                     */
                    email?: string;
                    phone?: string;
                    /**
                     * @description Where no address says it
                     * @example UA
                     */
                    country?: string;
                    /**
                     * @description What the customer reads, where the shop speaks it
                     * @example en
                     */
                    language?: string;
                    note?: string;
                    shippingAddress?: components["schemas"]["Address"];
                    billingAddress?: components["schemas"]["Address"];
                    /**
                     * @description false: tax is added to the lines
                     * @default true
                     */
                    taxIncluded?: boolean;
                    lines: {
                        sku: string;
                        /** @description As it was sold; else as the shop calls it */
                        name?: string;
                        quantity: number;
                        /** @description Before the discount */
                        unitPrice: number;
                        /**
                         * @description Of the whole line. What was taken off the order is shared out among its lines
                         * @default 0
                         */
                        discount?: number;
                        /** @default 0 */
                        tax?: number;
                        /**
                         * @description 2000 are 20 %
                         * @default 0
                         */
                        taxBasisPoints?: number;
                        /** @description What the customer pays for the line */
                        total: number;
                    }[];
                    delivery?: {
                        name: string;
                        /** @default 0 */
                        tax?: number;
                        total: number;
                    };
                    total: number;
                    payment: {
                        /**
                         * @description `pending`: it comes later, as cash does; told by `order-status`
                         * @enum {string}
                         */
                        status: "paid" | "pending";
                        method?: string;
                        /** @description How whoever took the money calls it */
                        reference?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                        order: string;
                        number: string;
                        shortages: {
                            sku: string;
                            wanted: number;
                            left: number;
                        }[];
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WEBHOOK_REFUSED" | "VALIDATION_FAILED" | "MALFORMED_JSON";
                            };
                        };
                    };
                };
            };
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WEBHOOK_UNKNOWN";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "MESSAGE_ID_REUSED" | "WEBSITE_ORDER_INVALID";
                            } | {
                                /** @constant */
                                code: "VARIANT_UNKNOWN";
                                /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                                variant?: string;
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                                row?: number;
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "machines.orderStatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "shipped",
                 *       "order": {
                 *         "externalId": "10023"
                 *       },
                 *       "carrier": "DHL",
                 *       "trackingNumber": "00340434161094042557"
                 *     }
                 */
                "application/json": components["schemas"]["WebsiteOrderStatus"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example kx2fz0y1n5m9q4t8c3b7v6aw */
                        order: string;
                        status: string;
                        paymentStatus: string;
                        fulfilmentStatus: string;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WEBHOOK_REFUSED" | "VALIDATION_FAILED" | "MALFORMED_JSON";
                            };
                        };
                    };
                };
            };
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WEBHOOK_UNKNOWN" | "ORDER_NOT_FOUND" | "SHIPMENT_NOT_FOUND" | "PAYMENT_NOT_FOUND";
                            };
                        };
                    };
                };
            };
            /** @description It does not go with what happened meanwhile. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @constant */
                                code: "ORDER_ILLEGAL_TRANSITION";
                                /** @description What can be done with the order now */
                                allowed?: ("cancel" | "cancel_pieces" | "confirm_payment" | "capture" | "ship" | "deliver" | "refund" | "request_return")[];
                                action?: string;
                                /** @enum {string} */
                                status?: "pending_payment" | "placed" | "completed" | "cancelled" | "expired";
                                /** @enum {string} */
                                paymentStatus?: "unpaid" | "authorized" | "partially_paid" | "paid" | "partially_refunded" | "refunded" | "disputed";
                                /** @enum {string} */
                                fulfilmentStatus?: "unfulfilled" | "partially_fulfilled" | "fulfilled" | "delivered" | "returned";
                                axis?: string;
                                from?: string;
                                to?: string;
                                expected?: string;
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            /** @description It was understood, and cannot be done. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "MESSAGE_ID_REUSED" | "LOCATION_UNKNOWN" | "LOCATION_AMBIGUOUS" | "STOCK_TOO_LOW" | "PAYMENT_EXCEEDS_DUE";
                            } | {
                                /** @constant */
                                code: "LINE_UNKNOWN";
                                line: string;
                                /** @description The `id` of the cart operation that is refused */
                                operation?: string;
                            } | {
                                /** @constant */
                                code: "QUANTITY_TOO_LARGE";
                                line?: string;
                                wanted?: number;
                                left?: number;
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "machines.websiteWebhook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        received: true;
                    };
                };
            };
            /** @description The request is malformed. `details.issues[].path` names the field, where it is one. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WEBHOOK_REFUSED" | "VALIDATION_FAILED" | "MALFORMED_JSON";
                            };
                        };
                    };
                };
            };
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "WEBHOOK_UNKNOWN";
                            };
                        };
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeNotSupported"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "operators.live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @constant */
                            status: "live";
                        };
                        meta: Record<string, never>;
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "operators.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @constant */
                            status: "ready";
                            databaseMs: number;
                        };
                        meta: Record<string, never>;
                    };
                };
            };
            500: components["responses"]["InternalError"];
            /** @description Not now. `Retry-After` says in how many seconds to try again. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "NOT_READY" | "UNAVAILABLE" | "TRY_AGAIN";
                            };
                        };
                    };
                };
            };
        };
    };
    "content.products": {
        parameters: {
            query?: {
                /** @description Relations to include, at most two levels deep: `populate[0]=brand&populate[1]=images`. No wildcards */
                populate?: {
                    [key: string]: unknown;
                };
                locale?: string;
                /** @description What must hold, field by field: `filters[slug][$eq]=kettle` */
                filters?: {
                    [key: string]: unknown;
                };
                sort?: string;
                /** @description `pagination[page]=2&pagination[pageSize]=100` */
                pagination?: {
                    /** @default 1 */
                    page?: number;
                    /** @default 25 */
                    pageSize?: number;
                };
            };
            header?: {
                /** @description The `ETag` of the answer you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["GuestETag"];
                    "Cache-Control": components["headers"]["GuestCacheControl"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ProductContent"][];
                        meta: {
                            pagination: {
                                page: number;
                                pageSize: number;
                                pageCount: number;
                                total: number;
                            };
                        };
                    };
                };
            };
            /** @description What you have is still what would be answered. */
            304: {
                headers: {
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ContentMalformed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "content.product": {
        parameters: {
            query?: {
                /** @description Relations to include, at most two levels deep: `populate[0]=brand&populate[1]=images`. No wildcards */
                populate?: {
                    [key: string]: unknown;
                };
                locale?: string;
            };
            header?: {
                /** @description The `ETag` of the answer you have */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["GuestETag"];
                    "Cache-Control": components["headers"]["GuestCacheControl"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ProductContent"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description What you have is still what would be answered. */
            304: {
                headers: {
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ContentMalformed"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "NOT_FOUND";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "content.categories": {
        parameters: {
            query?: {
                /** @description Relations to include, at most two levels deep: `populate[0]=brand&populate[1]=images`. No wildcards */
                populate?: {
                    [key: string]: unknown;
                };
                locale?: string;
                /** @description What must hold, field by field: `filters[slug][$eq]=kettle` */
                filters?: {
                    [key: string]: unknown;
                };
                sort?: string;
                /** @description `pagination[page]=2&pagination[pageSize]=100` */
                pagination?: {
                    /** @default 1 */
                    page?: number;
                    /** @default 25 */
                    pageSize?: number;
                };
            };
            header?: {
                /** @description The `ETag` of the answer you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["GuestETag"];
                    "Cache-Control": components["headers"]["GuestCacheControl"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CategoryContent"][];
                        meta: {
                            pagination: {
                                page: number;
                                pageSize: number;
                                pageCount: number;
                                total: number;
                            };
                        };
                    };
                };
            };
            /** @description What you have is still what would be answered. */
            304: {
                headers: {
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ContentMalformed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "content.category": {
        parameters: {
            query?: {
                /** @description Relations to include, at most two levels deep: `populate[0]=brand&populate[1]=images`. No wildcards */
                populate?: {
                    [key: string]: unknown;
                };
                locale?: string;
            };
            header?: {
                /** @description The `ETag` of the answer you have */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["GuestETag"];
                    "Cache-Control": components["headers"]["GuestCacheControl"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CategoryContent"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description What you have is still what would be answered. */
            304: {
                headers: {
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ContentMalformed"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "NOT_FOUND";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "content.brands": {
        parameters: {
            query?: {
                /** @description Relations to include, at most two levels deep: `populate[0]=brand&populate[1]=images`. No wildcards */
                populate?: {
                    [key: string]: unknown;
                };
                locale?: string;
                /** @description What must hold, field by field: `filters[slug][$eq]=kettle` */
                filters?: {
                    [key: string]: unknown;
                };
                sort?: string;
                /** @description `pagination[page]=2&pagination[pageSize]=100` */
                pagination?: {
                    /** @default 1 */
                    page?: number;
                    /** @default 25 */
                    pageSize?: number;
                };
            };
            header?: {
                /** @description The `ETag` of the answer you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["GuestETag"];
                    "Cache-Control": components["headers"]["GuestCacheControl"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BrandContent"][];
                        meta: {
                            pagination: {
                                page: number;
                                pageSize: number;
                                pageCount: number;
                                total: number;
                            };
                        };
                    };
                };
            };
            /** @description What you have is still what would be answered. */
            304: {
                headers: {
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ContentMalformed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "content.brand": {
        parameters: {
            query?: {
                /** @description Relations to include, at most two levels deep: `populate[0]=brand&populate[1]=images`. No wildcards */
                populate?: {
                    [key: string]: unknown;
                };
                locale?: string;
            };
            header?: {
                /** @description The `ETag` of the answer you have */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["GuestETag"];
                    "Cache-Control": components["headers"]["GuestCacheControl"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BrandContent"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description What you have is still what would be answered. */
            304: {
                headers: {
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ContentMalformed"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "NOT_FOUND";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "content.home-sections": {
        parameters: {
            query?: {
                /** @description Relations to include, at most two levels deep: `populate[0]=brand&populate[1]=images`. No wildcards */
                populate?: {
                    [key: string]: unknown;
                };
                locale?: string;
                /** @description What must hold, field by field: `filters[slug][$eq]=kettle` */
                filters?: {
                    [key: string]: unknown;
                };
                sort?: string;
                /** @description `pagination[page]=2&pagination[pageSize]=100` */
                pagination?: {
                    /** @default 1 */
                    page?: number;
                    /** @default 25 */
                    pageSize?: number;
                };
            };
            header?: {
                /** @description The `ETag` of the answer you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["GuestETag"];
                    "Cache-Control": components["headers"]["GuestCacheControl"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["HomesectionContent"][];
                        meta: {
                            pagination: {
                                page: number;
                                pageSize: number;
                                pageCount: number;
                                total: number;
                            };
                        };
                    };
                };
            };
            /** @description What you have is still what would be answered. */
            304: {
                headers: {
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ContentMalformed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "content.home-section": {
        parameters: {
            query?: {
                /** @description Relations to include, at most two levels deep: `populate[0]=brand&populate[1]=images`. No wildcards */
                populate?: {
                    [key: string]: unknown;
                };
                locale?: string;
            };
            header?: {
                /** @description The `ETag` of the answer you have */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["GuestETag"];
                    "Cache-Control": components["headers"]["GuestCacheControl"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["HomesectionContent"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description What you have is still what would be answered. */
            304: {
                headers: {
                    ETag: components["headers"]["SharedETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ContentMalformed"];
            /** @description It is not there, or not theirs: nobody can tell apart. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"] & {
                        error: {
                            details: {
                                /** @enum {string} */
                                code: "NOT_FOUND";
                            };
                        };
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
