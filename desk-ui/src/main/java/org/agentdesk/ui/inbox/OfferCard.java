package org.agentdesk.ui.inbox;

import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.agentdesk.core.model.Offer;

/// One request that rings or has just ended, as it is shown.
public final class OfferCard {

    /// How a card looks.
    public enum Mood {
        RINGING,
        SILENT,
        ACCEPTING,
        EXPIRED,
        REVOKED,
        LOST,
        UNKNOWN;

        /// Whether the request can be accepted.
        boolean isOpen() {
            return this == RINGING || this == SILENT;
        }

        /// Whether the request is over.
        public boolean isOver() {
            return this != ACCEPTING && !isOpen();
        }
    }

    /// What a card shows. Texts are `""` where there is nothing to say.
    ///
    /// @param channelType for the icon
    /// @param origin queue and channel, e.g. `Sales · Web chat`
    /// @param direction INBOUND, DIRECT_TRANSFER, CONSULT …, for the icon
    /// @param asked who transferred or asked for help, in a sentence
    /// @param outcome what happened, once it is over, or what is being waited for
    /// @param brief whether who it was and what happened is all to show
    /// @param locked why it cannot be accepted now; `""` when it can
    /// @param spoken the whole card in a sentence
    public record Look(
            Mood mood,
            String customer,
            String channelType,
            String origin,
            String direction,
            String asked,
            String note,
            String outcome,
            boolean brief,
            String locked,
            String spoken) {}

    /// What the ring shows.
    ///
    /// @param fraction how much of the ring is drawn, from 0 to 1
    /// @param digits seconds left, or seconds so far where nobody knows how long it rings
    /// @param counting whether it counts down to a known end
    /// @param urgent whether little is left
    public record Time(double fraction, String digits, boolean counting, boolean urgent) {}

    private final String conversationId;
    private final ReadOnlyObjectWrapper<Look> look;
    private final ReadOnlyObjectWrapper<Time> time;
    private Offer offer;

    OfferCard(Offer offer, Look look, Time time) {
        this.conversationId = offer.conversationId();
        this.offer = offer;
        this.look = new ReadOnlyObjectWrapper<>(this, "look", look);
        this.time = new ReadOnlyObjectWrapper<>(this, "time", time);
    }

    OfferCard show(Offer offer, Look look) {
        this.offer = offer;
        this.look.set(look);
        return this;
    }

    void show(Time time) {
        this.time.set(time);
    }

    Offer offer() {
        return offer;
    }

    Instant offeredAt() {
        return offer.offeredAt();
    }

    /// The conversation that is offered.
    public String conversationId() {
        return conversationId;
    }

    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Time> timeProperty() {
        return time.getReadOnlyProperty();
    }

    /// Whether Accept would do something now.
    public boolean canAccept() {
        return look.get().mood().isOpen() && look.get().locked().isEmpty();
    }
}
