package org.agentdesk.messages.cards;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.card.Drawing;
import org.agentdesk.messages.card.Excerpt;
import org.agentdesk.messages.card.Fold;
import org.agentdesk.messages.card.Parts;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// CONTACT: a card for each person, with numbers to call and copy.
final class ContactCard {

    /// The people who are shown at once.
    private static final int SHOWN = 3;

    /// The people who are shown at all.
    static final int MOST = 50;

    private static final int MOST_PHONES = 8;

    private ContactCard() {}

    static Drawing draw(Body.Contact body, MessageView message, RenderContext context) {
        var parts = new Parts(context.host());
        var nodes = new ArrayList<Node>(parts.text(body.text()));
        var people = body.contacts().stream().limit(MOST).toList();
        int more = body.contacts().size() - people.size();
        people.stream().limit(SHOWN).forEach(who -> nodes.add(card(who, parts)));
        if (people.isEmpty()) {
            nodes.add(
                    parts.panel(
                            parts.heading(Feather.USER_X, parts.words().get("contact.none"), "")));
        }
        if (people.size() > SHOWN) {
            nodes.add(others(people.subList(SHOWN, people.size()), more, parts));
        }
        return new Drawing(List.copyOf(nodes), plain(body.text(), people));
    }

    private static String plain(String text, List<Body.Person> people) {
        var cards =
                people.stream()
                        .map(who -> Excerpt.label(who.name()) + "\n" + phones(who))
                        .map(String::strip)
                        .collect(Collectors.joining("\n\n"));
        return Excerpt.lines(text, cards);
    }

    private static String phones(Body.Person who) {
        return who.phones().stream()
                .limit(MOST_PHONES)
                .map(Excerpt::label)
                .collect(Collectors.joining("\n"));
    }

    private static Node others(List<Body.Person> people, int more, Parts parts) {
        return new Fold(
                parts,
                parts.words().get("contact.show", people.size()),
                parts.words().get("card.less"),
                () -> {
                    var cards = new ArrayList<Node>();
                    people.forEach(who -> cards.add(card(who, parts)));
                    if (more > 0) {
                        cards.add(parts.more(more));
                    }
                    return cards;
                });
    }

    private static Node card(Body.Person who, Parts parts) {
        var name = who.name().isBlank() ? parts.words().get("contact.unnamed") : who.name();
        var panel = parts.panel(parts.heading(tile(who.name()), Excerpt.label(name), ""));
        who.phones().stream()
                .filter(phone -> !phone.isBlank())
                .limit(MOST_PHONES)
                .forEach(phone -> panel.getChildren().add(phone(Excerpt.label(phone), parts)));
        int more = who.phones().size() - MOST_PHONES;
        if (more > 0) {
            panel.getChildren().add(parts.more(more));
        }
        return panel;
    }

    private static Node tile(String name) {
        var first = initial(name);
        var tile =
                first.isEmpty()
                        ? new StackPane(new FontIcon(Feather.USER))
                        : new StackPane(new Label(first));
        tile.getStyleClass().addAll("message-card-tile", "message-person-tile");
        return tile;
    }

    /// The first letter of a name; `""` where it has none.
    static String initial(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .mapToObj(Character::toString)
                .map(String::toUpperCase)
                .findFirst()
                .orElse("");
    }

    private static Node phone(String phone, Parts parts) {
        var words = parts.words();
        var number = new Label(phone);
        number.getStyleClass().add("message-phone");
        number.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        number.setMinWidth(0);
        number.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(number, Priority.ALWAYS);
        var row = new HBox(number);
        row.getStyleClass().add("message-phone-row");
        dialled(phone)
                .filter(parts.host()::opens)
                .ifPresent(call ->
                        row.getChildren()
                                .add(
                                        parts.icon(
                                                Feather.PHONE,
                                                words.get("contact.call", phone),
                                                () -> parts.host().openLink(call))));
        row.getChildren().add(parts.copyIcon(words.get("contact.copy", phone), () -> phone));
        return row;
    }

    /// What a telephone dials; empty when there is nothing to dial.
    static Optional<URI> dialled(String phone) {
        var digits = phone.replaceAll("[^0-9+]", "").replaceAll("(?<!^)\\+", "");
        return digits.matches("\\+?[0-9]{2,20}")
                ? Optional.of(URI.create("tel:" + digits))
                : Optional.empty();
    }
}
