package org.agentdesk.core.cim;

import org.jspecify.annotations.Nullable;

/// What a message says, by its type. A type this desk has no record for is [Unknown] and keeps
/// everything that came.
public sealed interface Body {

    /// The wire's name of the type, upper case.
    String type();

    /// The text of the body; `""` when it has none.
    String text();

    /// Text, with light markdown.
    record Plain(String text) implements Body {
        @Override
        public String type() {
            return "PLAIN";
        }
    }

    /// A picture.
    record Image(String text, String caption, Attachment attachment) implements Body {
        @Override
        public String type() {
            return "IMAGE";
        }
    }

    /// A file.
    record File(String text, String caption, Attachment attachment) implements Body {
        @Override
        public String type() {
            return "FILE";
        }
    }

    /// A notice between desks and servers, such as typing.
    ///
    /// @param notificationType TYPING_STARTED …
    record Notification(String text, String notificationType) implements Body {
        @Override
        public String type() {
            return "NOTIFICATION";
        }
    }

    /// How far a message got.
    ///
    /// @param messageId the message this is about
    /// @param status DELIVERED, READ, CONNECTED or FAILED
    /// @param reasonCode a number as text, e.g. `200`; null when absent
    record DeliveryNotification(
            String text, String messageId, String status, @Nullable String reasonCode)
            implements Body {
        @Override
        public String type() {
            return "DELIVERYNOTIFICATION";
        }
    }

    /// A type without a record of its own, complete.
    ///
    /// @param type the wire's name, upper case; `""` when the body named none
    /// @param source the body as it came
    record Unknown(String type, String text, Json.Obj source) implements Body {}
}
