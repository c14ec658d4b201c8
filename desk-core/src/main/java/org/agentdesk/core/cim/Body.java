package org.agentdesk.core.cim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a message says, by its type. A type this desk has no record for is [Unknown].
///
/// Every body keeps what came as its [#source()], so that members nobody has a component for are
/// there to be shown and go back unchanged. Lists are never null; texts that were missing are `""`.
public sealed interface Body {

    /// The wire's name of the type, upper case.
    String type();

    /// The text of the body (`markdownText`); `""` when it has none.
    String text();

    /// The body as it came; empty for one that was written here.
    Json.Obj source();

    /// A body whose type is its record's name, in the wire's spelling.
    sealed interface Typed extends Body {
        @Override
        default String type() {
            return BodyTypes.nameOf(this);
        }
    }

    /// A body that points to a file somewhere.
    sealed interface Media extends Typed {
        /// What the sender wrote below it; often the file's name.
        String caption();

        /// Where the file lies.
        Attachment attachment();
    }

    /// Text, with light markdown.
    record Plain(String text, Json.Obj source) implements Typed {
        public Plain(String text) {
            this(text, Json.Obj.EMPTY);
        }
    }

    /// A picture.
    record Image(String text, String caption, Attachment attachment, Json.Obj source)
            implements Media {
        public Image(String text, String caption, Attachment attachment) {
            this(text, caption, attachment, Json.Obj.EMPTY);
        }
    }

    /// A film.
    record Video(String text, String caption, Attachment attachment, Json.Obj source)
            implements Media {
        public Video(String text, String caption, Attachment attachment) {
            this(text, caption, attachment, Json.Obj.EMPTY);
        }
    }

    /// A sound, such as a voice message.
    record Audio(String text, String caption, Attachment attachment, Json.Obj source)
            implements Media {
        public Audio(String text, String caption, Attachment attachment) {
            this(text, caption, attachment, Json.Obj.EMPTY);
        }
    }

    /// A file of any other kind.
    record File(String text, String caption, Attachment attachment, Json.Obj source)
            implements Media {
        public File(String text, String caption, Attachment attachment) {
            this(text, caption, attachment, Json.Obj.EMPTY);
        }
    }

    /// A file whose kind the connector could not tell.
    record Multimedia(String text, String caption, Attachment attachment, Json.Obj source)
            implements Media {
        public Multimedia(String text, String caption, Attachment attachment) {
            this(text, caption, attachment, Json.Obj.EMPTY);
        }
    }

    /// Something to choose from.
    ///
    /// @param title what the chooser reads
    /// @param payload what choosing it says; may be `""`
    /// @param kind what happens, in the connector's words
    record Choice(String title, String payload, String kind, Json details) {}

    /// Buttons or quick replies of a bot.
    ///
    /// @param style BUTTON or QUICK_REPLIES
    record Button(String text, String style, List<Choice> buttons, Json.Obj source)
            implements Typed {
        public Button {
            buttons = List.copyOf(buttons);
        }
    }

    /// One card of a carousel.
    ///
    /// @param url a picture; may be `""`
    /// @param target where the card itself leads; may be `""`
    record Card(String text, String url, List<Choice> buttons, String target) {
        public Card {
            buttons = List.copyOf(buttons);
        }
    }

    /// Cards side by side.
    ///
    /// @param style MEDIA or GENERIC_RICH_MEDIA
    record Carousel(String text, String style, List<Card> cards, Json.Obj source) implements Typed {
        public Carousel {
            cards = List.copyOf(cards);
        }
    }

    /// A place.
    ///
    /// @param latitude degrees; null when unreadable
    /// @param longitude degrees; null when unreadable
    record Location(
            String text, @Nullable Double latitude, @Nullable Double longitude, Json.Obj source)
            implements Typed {}

    /// One entry of an address book.
    record Person(String name, List<String> phones) {
        public Person {
            phones = List.copyOf(phones);
        }
    }

    /// Address book entries.
    record Contact(String text, List<Person> contacts, Json.Obj source) implements Typed {
        public Contact {
            contacts = List.copyOf(contacts);
        }
    }

    /// A sticker.
    record Sticker(String text, String mediaUrl, String stickerId, Json.Obj source)
            implements Typed {}

    /// A link.
    record Url(String text, String mediaUrl, Json.Obj source) implements Typed {}

    /// One bought thing of a receipt. Amounts are texts in the receipt's currency.
    record Item(String title, String subtitle, String quantity, String price, String imageUrl) {}

    /// An amount with its name: a total or an adjustment.
    record Amount(String name, String amount) {}

    /// What somebody bought.
    ///
    /// @param totals subtotal, shipping, tax and total, as far as they came
    record Receipt(
            String text,
            String merchant,
            String recipient,
            String orderNumber,
            String currency,
            String paymentMethod,
            @Nullable Instant at,
            List<Item> items,
            List<String> address,
            List<Amount> totals,
            List<Amount> adjustments,
            Json.Obj source)
            implements Typed {
        public Receipt {
            items = List.copyOf(items);
            address = List.copyOf(address);
            totals = List.copyOf(totals);
            adjustments = List.copyOf(adjustments);
        }
    }

    /// One part of a template, with the values that were filled in.
    ///
    /// @param kind header, body or button
    record Part(String kind, List<String> parameters) {
        public Part {
            parameters = List.copyOf(parameters);
        }
    }

    /// A message made from a template of a provider.
    record Template(
            String text,
            String namespace,
            String name,
            String language,
            List<Part> parts,
            Json.Obj source)
            implements Typed {
        public Template {
            parts = List.copyOf(parts);
        }
    }

    /// Something about a call.
    record Voice(String text, String callId, String leg, String reasonCode, Json.Obj source)
            implements Typed {}

    /// One category an agent chose in a wrap-up.
    record Category(String name, String value) {}

    /// What an agent noted about a conversation.
    record WrapUp(String text, List<Category> categories, String note, Json.Obj source)
            implements Typed {
        public WrapUp {
            categories = List.copyOf(categories);
        }

        public WrapUp(List<Category> categories, String note) {
            this("", categories, note, Json.Obj.EMPTY);
        }
    }

    /// A comment on a social network, or what was done to one.
    ///
    /// @param itemType VIDEO, TEXT, IMAGE, LIKE, UNLIKE, DELETE, HIDE or PRIVATE_REPLY
    /// @param attachment null when there is none
    record Comment(
            String text,
            String postId,
            String itemType,
            @Nullable Attachment attachment,
            Json.Obj source)
            implements Typed {}

    /// An e-mail. Its HTML is hostile until it is sanitised.
    record Email(
            String text,
            String subject,
            String from,
            List<String> replyTo,
            @Nullable Instant received,
            String htmlBody,
            List<String> to,
            List<String> cc,
            List<String> bcc,
            List<Attachment> attachments,
            Json.Obj source)
            implements Typed {
        public Email {
            replyTo = List.copyOf(replyTo);
            to = List.copyOf(to);
            cc = List.copyOf(cc);
            bcc = List.copyOf(bcc);
            attachments = List.copyOf(attachments);
        }
    }

    /// A notice between desks and servers, such as typing.
    ///
    /// @param notificationType TYPING_STARTED …
    record Notification(String text, String notificationType, Json.Obj source) implements Typed {
        public Notification(String text, String notificationType) {
            this(text, notificationType, Json.Obj.EMPTY);
        }
    }

    /// How far a message got.
    ///
    /// @param messageId the message this is about
    /// @param status DELIVERED, READ, CONNECTED or FAILED
    /// @param reasonCode a number as text, e.g. `200`; null when absent
    record DeliveryNotification(
            String text,
            String messageId,
            String status,
            @Nullable String reasonCode,
            Json.Obj source)
            implements Typed {
        public DeliveryNotification(
                String text, String messageId, String status, @Nullable String reasonCode) {
            this(text, messageId, status, reasonCode, Json.Obj.EMPTY);
        }
    }

    /// A message was taken back.
    ///
    /// @param messageId the message this is about
    record DeletedNotification(String text, String messageId, @Nullable Instant at, Json.Obj source)
            implements Typed {}

    /// Whatever a connector or a vendor made up.
    record Custom(String text, Json content, Json.Obj source) implements Typed {}

    /// A message of the platform to itself.
    record Action(String text, String name, Json data, Json.Obj source) implements Typed {}

    /// A type without a record of its own, complete.
    ///
    /// @param type the wire's name, upper case; `""` when the body named none
    record Unknown(String type, String text, Json.Obj source) implements Body {}
}
