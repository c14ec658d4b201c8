package org.agentdesk.core.model;

import java.time.Instant;

/// Something an agent asked others for in a conversation: from the question until it is over, and
/// after a bad end for as long as the conversation lasts, so that nothing written with it is lost.
///
/// @param id which one it is, unique for this desk
/// @param conversationId where it was asked
/// @param note the words that went with it; may be `""`
public record AssistRequest(
        String id,
        String conversationId,
        Kind kind,
        Assistance.Target target,
        String note,
        Instant askedAt,
        Stage stage) {

    /// What was asked for.
    public enum Kind {
        TRANSFER(Assistance.TRANSFER.request()),
        CONFERENCE(Assistance.CONFERENCE.request()),
        CONSULT(Assistance.CONSULT.request()),
        /// That the agent who advises takes the conversation over.
        HAND_OVER("consultTransferRequest"),
        /// That the agent who advises joins the conversation.
        LET_JOIN("consultConferenceRequest");

        private final String task;

        Kind(String task) {
            this.task = task;
        }

        /// The event that asks for it, which `errors` name.
        public String task() {
            return task;
        }

        public static Kind of(Assistance assistance) {
            return switch (assistance) {
                case TRANSFER -> TRANSFER;
                case CONFERENCE -> CONFERENCE;
                case CONSULT -> CONSULT;
            };
        }
    }

    /// How it stands.
    public sealed interface Stage {

        /// The server has not answered.
        ///
        /// @param until when the desk stops waiting
        record Asked(Instant until) implements Stage {}

        /// The server looks for somebody.
        ///
        /// @param until when the desk stops waiting
        record Placed(Instant until) implements Stage {}

        /// It rings at somebody.
        ///
        /// @param agentId may be `""`
        /// @param name may be `""`
        /// @param until when the desk stops waiting
        record Found(String agentId, String name, Instant until) implements Stage {}

        /// Somebody came.
        ///
        /// @param agentId may be `""`
        /// @param name may be `""`
        /// @param until how long that is news
        record Accepted(String agentId, String name, Instant until) implements Stage {}

        /// Nobody came.
        ///
        /// @param words the server's own; may be `""`
        record Ended(End why, String words) implements Stage {}
    }

    /// Why nobody came.
    public enum End {
        /// Nobody was there, or nobody took it.
        NOBODY,
        /// The server would not have it.
        REFUSED,
        /// It was taken back, e.g. because the customer left.
        CANCELLED,
        /// The server said nothing in time; it may still come about.
        NO_ANSWER,
        /// It never left the desk.
        NOT_SENT
    }

    /// The same request, further on.
    public AssistRequest at(Stage next) {
        return new AssistRequest(id, conversationId, kind, target, note, askedAt, next);
    }

    /// Whether somebody may still come.
    public boolean isOpen() {
        return switch (stage) {
            case Stage.Asked _, Stage.Placed _, Stage.Found _ -> true;
            case Stage.Accepted _, Stage.Ended _ -> false;
        };
    }

    /// Whether it ended without anybody coming.
    public boolean isFailed() {
        return stage instanceof Stage.Ended;
    }
}
