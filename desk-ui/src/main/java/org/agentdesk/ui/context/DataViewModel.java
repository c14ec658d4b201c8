package org.agentdesk.ui.context;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.CustomerAttribute;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Pii;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.port.Privacy;
import org.jspecify.annotations.Nullable;

/// What is known about the open conversation: its data and what the customer filled in before it
/// began. Lives on the JavaFX thread.
public final class DataViewModel {

    private static final int MOST = 60;
    private static final int LONGEST = 400;
    private static final String WAY = "·";

    private final Desk desk;
    private final OpenConversation open;
    private final Privacy privacy;
    private final UiThread uiThread;
    private final Texts texts = Texts.of(ContextController.class);
    private final ObservableList<DataLine> lines = FXCollections.observableArrayList();
    private final ObservableList<DataLine> form = FXCollections.observableArrayList();
    private final Map<String, Json.Obj> answered = new HashMap<>();
    private @Nullable Source source;

    /// What the lines are made of: a conversation changes more often than this.
    private record Source(
            List<ChannelSession> sessions,
            Json.Obj data,
            List<CustomerAttribute> schema,
            Pii pii) {}

    public DataViewModel(Desk desk, OpenConversation open, Privacy privacy, UiThread uiThread) {
        this.desk = desk;
        this.open = open;
        this.privacy = privacy;
        this.uiThread = uiThread;
        open.follow(this::project);
        privacy.piiProperty().subscribe((_, _) -> project(open.state(), open.get()));
    }

    private void project(DeskState state, @Nullable Conversation conversation) {
        answered.keySet().retainAll(state.conversations().stream().map(Conversation::id).toList());
        var now = conversation == null ? null : source(conversation);
        if (!Objects.equals(now, source)) {
            source = now;
            show(now);
        }
        if (conversation != null && conversation.data().size() == 0) {
            ask(conversation.id());
        }
    }

    private Source source(Conversation conversation) {
        var told = conversation.data();
        return new Source(
                conversation.sessions(),
                told.size() > 0 ? told : answered.getOrDefault(conversation.id(), Json.Obj.EMPTY),
                privacy.schemaProperty().get(),
                privacy.pii());
    }

    private void show(@Nullable Source now) {
        set(lines, now == null ? List.of() : lines(now));
        set(form, now == null ? List.of() : new Form(now.schema(), now.pii()).of(now.sessions()));
    }

    private static void set(ObservableList<DataLine> shown, List<DataLine> now) {
        if (!now.equals(shown)) {
            shown.setAll(now);
        }
    }

    /// Servers that tell no data with the conversation may know some when asked, once.
    private void ask(String id) {
        if (answered.putIfAbsent(id, Json.Obj.EMPTY) == null) {
            desk.services()
                    .conversationData(id)
                    .thenAccept(answer -> uiThread.run(() -> arrived(id, answer)));
        }
    }

    private void arrived(String id, ServiceAnswer<Json> answer) {
        answer.got().map(Json::object).ifPresent(data -> answered.replace(id, data));
        project(open.state(), open.get());
    }

    private List<DataLine> lines(Source from) {
        var all = new LinkedHashMap<String, String>();
        for (var session : from.sessions()) {
            for (var entry : session.channelData().get("additionalAttributes").items()) {
                if (entry.get("value").get("browserDeviceInfo") instanceof Json.Obj) {
                    visit(all, entry.get("value"));
                } else {
                    put(all, entry.get("key").text(), entry.get("value"));
                }
            }
        }
        from.data().forEach((key, value) -> put(all, key, value));
        var lines = new ArrayList<DataLine>();
        all.forEach((key, value) -> lines.add(line(key, value)));
        return lines.stream().limit(MOST).toList();
    }

    /// What an attribute of the same name would hide in the profile is hidden here too.
    private DataLine line(String key, String value) {
        var attribute =
                privacy.schemaProperty().get().stream()
                        .filter(a -> a.key().equals(key))
                        .findFirst();
        boolean masked = privacy.pii().masks(key);
        var shown =
                masked
                        ? attribute
                                .map(a -> Pii.masked(a, value))
                                .orElseGet(() -> privacy.pii().identifier("", value))
                        : value;
        return new DataLine(key, shown, masked);
    }

    /// What the web widget tells of the customer's browser, in words; the form is read for itself.
    private void visit(Map<String, String> all, Json web) {
        var browser = web.get("browserDeviceInfo");
        var locale = web.get("locale");
        text(all, texts.get("web.browser"), browser.get("browserName").text());
        text(all, texts.get("web.device"), browser.get("deviceType").text());
        text(all, texts.get("web.language"), locale.get("language").text());
        text(all, texts.get("web.country"), locale.get("country").text());
        text(all, texts.get("web.timezone"), locale.get("timezone").text());
    }

    /// Objects become lines of their own, named by the way to them.
    private void put(Map<String, String> all, String key, Json value) {
        if (all.size() >= MOST || key.isBlank()) {
            return;
        }
        switch (value) {
            case Json.Obj object -> {
                for (var member : object.members().entrySet()) {
                    if (member.getValue() instanceof Json.Obj) {
                        continue; // two levels are enough for people
                    }
                    put(all, key + " " + WAY + " " + member.getKey(), member.getValue());
                }
            }
            case Json.Arr list ->
                    text(
                            all,
                            key,
                            list.items().stream()
                                    .map(Json::text)
                                    .map(item -> seen(key, item))
                                    .collect(Collectors.joining(", ")));
            default -> text(all, key, seen(key, value.text()));
        }
    }

    /// What is called like a personal attribute is as personal, wherever the customer wrote it.
    private String seen(String key, String value) {
        return privacy.pii().value(key.substring(key.lastIndexOf(WAY) + 1).strip(), value);
    }

    private static void text(Map<String, String> all, String key, String value) {
        if (!value.isBlank()) {
            all.put(shortened(key), shortened(value));
        }
    }

    static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    /// What the customer filled in before it began.
    ObservableList<DataLine> form() {
        return form;
    }

    ObservableList<DataLine> lines() {
        return lines;
    }
}
