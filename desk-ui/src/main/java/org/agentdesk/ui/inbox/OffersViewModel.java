package org.agentdesk.ui.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Offer;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.Channels;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Durations;
import org.agentdesk.ui.fx.ListSync;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Selection.Wish;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.inbox.OfferCard.Mood;
import org.agentdesk.ui.port.Privacy;

/// The requests that ring. Nothing here opens a conversation by itself, except the one that the
/// agent has just accepted while they do nothing else; and no card moves while the pointer moves
/// over the cards.
public final class OffersViewModel {

    private static final Duration URGENT = Duration.ofSeconds(5);
    private static final Duration STEADY = Duration.ofSeconds(3);
    private static final int SECONDS_A_ROUND = 60;
    private static final int MOST_REMEMBERED = 200;

    private final Texts texts = Texts.of(OffersViewModel.class);
    private final Desk desk;
    private final DeskStates states;
    private final Selection selection;
    private final Privacy privacy;
    private final Ticks ticks;
    private final ObservableList<OfferCard> cards = FXCollections.observableArrayList();
    private final ObservableList<OfferCard> cardsView =
            FXCollections.unmodifiableObservableList(cards);
    private final BooleanBinding any = Bindings.isNotEmpty(cards);
    private final Map<String, Wish> accepted = new HashMap<>();
    private final Map<String, Instant> firstRang = new LinkedHashMap<>();
    private Instant steadyUntil = Instant.MIN;
    private final ListSync<Offer, OfferCard> sync =
            new ListSync<>(
                    Offer::conversationId, OfferCard::conversationId, this::newCard, this::updated);

    public OffersViewModel(
            Desk desk, DeskStates states, Selection selection, Privacy privacy, Ticks ticks) {
        this.desk = desk;
        this.states = states;
        this.selection = selection;
        this.privacy = privacy;
        this.ticks = ticks;
        states.subscribe(this::show);
        privacy.piiProperty().subscribe((_, _) -> lookAgain());
        ticks.listenWhile(any, this::tick);
    }

    private void tick(Instant now) {
        cards.forEach(card -> card.show(time(card.offer(), now)));
        if (!steadyUntil.isAfter(now)) {
            left();
        }
    }

    private void lookAgain() {
        cards.forEach(card -> card.show(card.offer(), look(card.offer())));
    }

    private boolean isSteady() {
        return !steadyUntil.equals(Instant.MIN);
    }

    /// The pointer moves over the cards: for a moment those that are over stay as large as they
    /// are, so that no other comes under it.
    void pointed() {
        steadyUntil = ticks.now().plus(STEADY);
    }

    /// The pointer is somewhere else.
    void left() {
        if (isSteady()) {
            steadyUntil = Instant.MIN;
            lookAgain();
            sync.apply(standing(states.getValue()), cards);
        }
    }

    /// What was accepted has no card any more: its conversation opens, and a card that went some
    /// seconds later would move those that ring.
    private List<Offer> standing(DeskState state) {
        var all = new ArrayList<>(state.offers());
        all.removeIf(OffersViewModel::isAccepted);
        for (int i = 0; i < cards.size() && isSteady(); i++) {
            var offer = cards.get(i).offer();
            if (offer.phase() instanceof Offer.Phase.Gone
                    && !isAccepted(offer)
                    && state.offer(offer.conversationId()).isEmpty()) {
                all.add(Math.min(i, all.size()), offer);
            }
        }
        return all;
    }

    private void show(DeskState state) {
        if (state.me() == null) {
            firstRang.clear();
        }
        if (state.me() == null || cards.isEmpty()) {
            steadyUntil = Instant.MIN; // nothing ticks without cards, and the first begins a tick
        }
        for (var offer : state.offers()) {
            firstRang.putIfAbsent(offer.conversationId(), offer.offeredAt());
        }
        if (firstRang.size() > MOST_REMEMBERED) {
            firstRang.remove(firstRang.keySet().iterator().next());
        }
        sync.apply(standing(state), cards);
        openAccepted(state);
    }

    private void openAccepted(DeskState state) {
        for (var conversation : state.conversations()) {
            var wish = accepted.remove(conversation.id());
            if (wish != null) {
                wish.open(conversation.id());
            }
        }
        accepted.keySet().removeIf(id -> state.offer(id).isEmpty());
    }

    private OfferCard newCard(Offer offer) {
        return new OfferCard(offer, look(offer), time(offer, ticks.now()));
    }

    private OfferCard updated(OfferCard card, Offer offer) {
        if (card.offer() != offer || !card.lookProperty().get().locked().equals(lock(offer))) {
            card.show(offer, look(offer));
            card.show(time(offer, ticks.now()));
        }
        return card;
    }

    private OfferCard.Look look(Offer offer) {
        var mood = mood(offer);
        var name = privacy.pii().name(offer);
        var customer = name.isBlank() ? texts.get("customer") : name;
        var origin =
                Stream.of(offer.queue(), Channels.name(offer.session()))
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" · "));
        return new OfferCard.Look(
                mood,
                customer,
                Channels.type(offer.session()),
                origin,
                offer.direction(),
                asked(offer),
                offer.note() == null ? "" : offer.note(),
                mood == Mood.RINGING ? "" : texts.get("outcome." + mood),
                mood.isOver() && !isSteady(),
                lock(offer),
                texts.get("offer.spoken", customer, origin, texts.get("spoken." + mood)));
    }

    private static boolean isAccepted(Offer offer) {
        return offer.phase() instanceof Offer.Phase.Gone gone
                && gone.outcome() == Offer.Outcome.ACCEPTED;
    }

    private static Mood mood(Offer offer) {
        return switch (offer.phase()) {
            case Offer.Phase.Ringing _ -> Mood.RINGING;
            case Offer.Phase.Silent _ -> Mood.SILENT;
            case Offer.Phase.Accepting _ -> Mood.ACCEPTING;
            case Offer.Phase.Gone gone ->
                    switch (gone.outcome()) {
                        case ACCEPTED -> Mood.ACCEPTING; // its card is gone already
                        case EXPIRED -> Mood.EXPIRED;
                        case REVOKED -> Mood.REVOKED;
                        case LOST -> Mood.LOST;
                        case UNKNOWN -> Mood.UNKNOWN;
                    };
        };
    }

    private String asked(Offer offer) {
        var who = offer.requestedBy();
        var key = "direction." + offer.direction();
        var again = again(offer);
        return (who == null || who.isBlank()
                        ? texts.getOr(key, "direction.none")
                        : texts.getOr(key + ".by", "direction.other.by", who))
                + again;
    }

    /// Whether it rang here before and was not accepted then.
    private String again(Offer offer) {
        boolean before =
                firstRang
                        .getOrDefault(offer.conversationId(), offer.offeredAt())
                        .isBefore(offer.offeredAt());
        return before && mood(offer) == Mood.RINGING ? texts.get("again") : "";
    }

    private String lock(Offer offer) {
        if (offer.isCall()) {
            return texts.get("locked.call");
        }
        return states.getValue().link().isLive() ? "" : texts.get("locked.link");
    }

    private OfferCard.Time time(Offer offer, Instant now) {
        var end = offer.ringsUntil();
        var soFar = Duration.between(offer.offeredAt(), now);
        if (end == null) {
            var seconds = Math.max(0, soFar.toSeconds());
            double round = seconds % SECONDS_A_ROUND / (double) SECONDS_A_ROUND;
            return new OfferCard.Time(round, Long.toString(seconds), false, false);
        }
        var left = Duration.between(now, end);
        double whole = Math.max(1, Duration.between(offer.offeredAt(), end).toMillis());
        double fraction = Math.clamp(left.toMillis() / whole, 0, 1);
        boolean urgent = left.compareTo(URGENT) <= 0;
        return new OfferCard.Time(
                fraction, Long.toString(Durations.secondsLeft(left)), true, urgent);
    }

    /// Accepts a request; its conversation opens when the server has answered, unless the agent has
    /// gone on with another.
    public void accept(OfferCard card) {
        if (card.canAccept()) {
            accepted.put(card.conversationId(), selection.wish());
            desk.accept(card.conversationId());
        }
    }

    /// Puts away a request that the server seems to have forgotten.
    void dismiss(OfferCard card) {
        desk.dismiss(card.conversationId());
    }

    /// Accepts the request that rings longest, if one does.
    public void acceptOldest() {
        cards.stream()
                .filter(OfferCard::canAccept)
                .min(Comparator.comparing(OfferCard::offeredAt))
                .ifPresent(this::accept);
    }

    /// The requests in the order they came.
    public ObservableList<OfferCard> cards() {
        return cardsView;
    }

    /// Whether there is a request to show.
    public BooleanBinding anyProperty() {
        return any;
    }
}
