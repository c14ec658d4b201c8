package org.agentdesk.messages.cards;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.messages.card.Address;
import org.agentdesk.messages.card.Excerpt;
import org.agentdesk.messages.card.Parts;
import org.agentdesk.messages.text.Emblems;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The buttons under a message as its reader sees them. They are the reader's to press, so here
/// they only show what they say; only those that lead to an address can be followed.
record Choices(Parts parts) {

    private static final Set<String> WEB =
            Set.of("URL", "WEB_URL", "OPEN_URL", "LINK", "OPENURL", "URI");
    private static final Set<String> CALL =
            Set.of("PHONE_NUMBER", "PHONE", "CALL", "DIAL", "SHARE-PHONE");

    /// The nodes of the first buttons of many, and how many more there are.
    List<Node> of(List<Body.Choice> choices, int most) {
        var shown = choices.stream().limit(most).map(this::button);
        int more = choices.size() - most;
        return Stream.concat(shown, more > 0 ? Stream.of(parts.more(more)) : Stream.empty())
                .toList();
    }

    /// What they say, one a line.
    static String plain(List<Body.Choice> choices, int most) {
        return choices.stream()
                .limit(most)
                .map(choice -> Excerpt.label(title(choice)))
                .filter(title -> !title.isBlank())
                .map(title -> "[" + title + "]")
                .collect(Collectors.joining("\n"));
    }

    private static String title(Body.Choice choice) {
        return choice.title().isBlank() ? choice.payload() : choice.title();
    }

    private Node button(Body.Choice choice) {
        var web = web(choice).filter(a -> parts.host().opens(a.uri()));
        if (web.isPresent()) {
            return link(choice, web.get());
        }
        var call = call(choice).filter(parts.host()::opens);
        if (call.isPresent()) {
            var button = parts.open(Feather.PHONE, label(choice), call.get());
            button.getStyleClass().add("message-choice-link");
            button.setMaxWidth(Double.MAX_VALUE);
            return Emblems.on(button);
        }
        return still(choice);
    }

    private Node link(Body.Choice choice, Address address) {
        var words = parts.words();
        var button = parts.open(Feather.EXTERNAL_LINK, label(choice), address.uri());
        button.getStyleClass().add("message-choice-link");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setText(words.get("choice.link", label(choice), Excerpt.label(address.host())));
        button.setAccessibleText(button.getText());
        return Emblems.on(button);
    }

    private Node still(Body.Choice choice) {
        var label = new Label(label(choice));
        label.getStyleClass().add("message-choice-label");
        label.setMinWidth(0);
        var chip = new HBox(label);
        chip.getStyleClass().add("message-choice");
        chip.setAccessibleRole(AccessibleRole.TEXT);
        chip.setAccessibleText(parts.words().get("choice.spoken", label(choice)));
        if (!choice.payload().isBlank()) {
            var payload = parts.words().get("choice.payload", Excerpt.label(choice.payload()));
            chip.setAccessibleHelp(payload);
            Tooltip.install(chip, Parts.tooltip(payload));
        }
        if (isReply(choice)) {
            label.setGraphic(new FontIcon(Feather.CORNER_UP_LEFT));
        }
        Emblems.on(label);
        return chip;
    }

    private static boolean isReply(Body.Choice choice) {
        return kind(choice).contains("REPLY");
    }

    private String label(Body.Choice choice) {
        var title = Excerpt.label(title(choice));
        return title.isBlank() ? parts.words().get("choice.unnamed") : title;
    }

    private static String kind(Body.Choice choice) {
        return choice.kind().strip().toUpperCase(Locale.ROOT);
    }

    /// The address that a button leads to.
    static Optional<Address> web(Body.Choice choice) {
        if (!WEB.contains(kind(choice))) {
            return Optional.empty();
        }
        return Stream.of(choice.details().get("url"), Json.of(choice.payload()))
                .map(Json::text)
                .flatMap(text -> Address.of(text).stream())
                .findFirst();
    }

    private static Optional<URI> call(Body.Choice choice) {
        return CALL.contains(kind(choice))
                ? ContactCard.dialled(choice.payload())
                : Optional.empty();
    }
}
