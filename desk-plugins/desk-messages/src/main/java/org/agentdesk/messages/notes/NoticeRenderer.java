package org.agentdesk.messages.notes;

import java.util.List;
import java.util.Set;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.card.CardRenderer;
import org.agentdesk.messages.card.Drawing;
import org.agentdesk.messages.card.Parts;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.RenderedMessage;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// NOTIFICATION: information, warnings and errors that the platform has words for. The other kinds
/// are between machines, and what they tell has a line of its own.
final class NoticeRenderer implements MessageRenderer {

    private static final Set<String> FOR_PEOPLE = Set.of("INFO", "WARNING", "SYSTEM_ERROR");

    /// What is shown of the words: a notice is a sentence or two, and one word of many thousand
    /// letters takes seconds to lay out.
    private static final int LONGEST = 2_000;

    private final CardRenderer<Body.Notification> cards =
            new CardRenderer<>("NOTIFICATION", Body.Notification.class, NoticeRenderer::draw);

    @Override
    public Set<String> bodyTypes() {
        return cards.bodyTypes();
    }

    @Override
    public boolean isShown(MessageView message) {
        return message.message().body() instanceof Body.Notification notice
                && FOR_PEOPLE.contains(notice.notificationType())
                && !words(notice).isBlank();
    }

    @Override
    public RenderedMessage create(MessageView message, RenderContext context) {
        return cards.create(message, context);
    }

    private static String words(Body.Notification notice) {
        var data = notice.source().get("notificationData");
        var told = data.text().isBlank() ? data.get("message").text() : data.text();
        return notice.text().isBlank() ? told : notice.text();
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    private static Drawing draw(
            Body.Notification body, MessageView message, RenderContext context) {
        var parts = new Parts(context.host());
        var icon =
                switch (body.notificationType()) {
                    case "WARNING" -> Feather.ALERT_TRIANGLE;
                    case "SYSTEM_ERROR" -> Feather.ALERT_OCTAGON;
                    default -> Feather.INFO;
                };
        var text = new VBox();
        text.getChildren().setAll(parts.text(shortened(words(body))));
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(new FontIcon(icon), text);
        row.getStyleClass().add("message-notice");
        var kind = "notice." + body.notificationType();
        row.setAccessibleText(parts.words().has(kind) ? parts.words().get(kind) : words(body));
        return new Drawing(List.of(row), words(body));
    }
}
