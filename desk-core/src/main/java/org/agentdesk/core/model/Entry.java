package org.agentdesk.core.model;

import java.time.Instant;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.CimMessage;
import org.jspecify.annotations.Nullable;

/// One line of a transcript.
public sealed interface Entry {

    /// The identity of the line for life: a message's own id, or the event's.
    String id();

    /// When it was said or happened.
    Instant at();

    /// Something said: a bubble.
    ///
    /// @param event the event it came in, or will be sent in
    /// @param message what it says now, which after an edit is not what the event says
    /// @param whisper whether only agents see it
    /// @param deadline when the desk stops waiting for the echo; null unless SENDING
    /// @param failure the channel's word for why it refused the message, `""` when it gave none;
    ///   null when it did not refuse
    /// @param wording whether it still says what its author first wrote
    record Said(
            CimEvent event,
            CimMessage message,
            Author author,
            boolean whisper,
            Delivery delivery,
            @Nullable Instant deadline,
            @Nullable String failure,
            Wording wording)
            implements Entry {

        /// Something in its first wording.
        public Said(
                CimEvent event,
                CimMessage message,
                Author author,
                boolean whisper,
                Delivery delivery,
                @Nullable Instant deadline,
                @Nullable String failure) {
            this(event, message, author, whisper, delivery, deadline, failure, Wording.AS_WRITTEN);
        }

        @Override
        public String id() {
            return message.id();
        }

        @Override
        public Instant at() {
            return event.at();
        }

        /// The address (`file:`) of the file of this computer that the message brings along, as
        /// long as it is not at the server; `""` when there is none. Only a message that was
        /// written here has one: an address that a server names never makes the desk read a file of
        /// this computer.
        public String localFile() {
            return message.body() instanceof Body.Media media
                            && media.source().size() == 0
                            && author.kind() == Author.Kind.ME
                            && media.attachment().mediaUrl().startsWith("file:")
                    ? media.attachment().mediaUrl()
                    : "";
        }

        public Said with(Delivery other, @Nullable Instant otherDeadline) {
            return new Said(event, message, author, whisper, other, otherDeadline, null, wording);
        }

        public Said by(Author other) {
            return new Said(event, message, other, whisper, delivery, deadline, failure, wording);
        }

        public Said failed(@Nullable String why) {
            return new Said(event, message, author, whisper, Delivery.FAILED, null, why, wording);
        }

        /// The same message, saying something else from now on. Its id stays.
        public Said reworded(Body body, Wording how) {
            var changed = new CimMessage(message.id(), message.header(), body);
            return new Said(event, changed, author, whisper, delivery, deadline, failure, how);
        }
    }

    /// Something that happened: a quiet line.
    record Happened(CimEvent event) implements Entry {
        @Override
        public String id() {
            return event.id();
        }

        @Override
        public Instant at() {
            return event.at();
        }
    }

    /// Something that arrived and could not be read. It stays visible so that nothing vanishes.
    ///
    /// @param of the event's name
    /// @param why the reason, without any of the content
    record Unread(String id, Instant at, String of, String why) implements Entry {}
}
