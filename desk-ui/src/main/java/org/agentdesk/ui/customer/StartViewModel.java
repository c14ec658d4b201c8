package org.agentdesk.ui.customer;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.ChannelType;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Rights;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.port.Privacy;
import org.jspecify.annotations.Nullable;

/// Starting a conversation with the customer of the open one: on which channel, and to which
/// address there. Lives on the JavaFX thread.
public final class StartViewModel {

    /// How far it is.
    enum Stage {
        CLOSED,
        FILLING,
        STARTING,
        /// The server has it; it will ring like any other request.
        STARTED
    }

    private final Texts texts = Texts.of(StartViewModel.class);
    private final Desk desk;
    private final OpenConversation open;
    private final Profiles profiles;
    private final Privacy privacy;
    private final UiThread uiThread;
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CLOSED);
    private final ObservableList<ChannelType> channels = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ChannelType> channel = new SimpleObjectProperty<>();
    private final StringProperty address = new SimpleStringProperty(this, "address", "");
    private final ReadOnlyBooleanWrapper masked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper locked = new ReadOnlyStringWrapper("");
    private final BooleanBinding ready =
            Bindings.createBooleanBinding(this::isReady, stage, channel, address);
    private @Nullable Customer customer;
    private String known = "";
    private int asked;

    public StartViewModel(
            Desk desk,
            OpenConversation open,
            Profiles profiles,
            Privacy privacy,
            UiThread uiThread) {
        this.desk = desk;
        this.open = open;
        this.profiles = profiles;
        this.privacy = privacy;
        this.uiThread = uiThread;
        open.follow(this::project);
        channel.subscribe((_, _) -> fillAddress());
    }

    private void project(DeskState state, @Nullable Conversation conversation) {
        var me = state.me();
        possible.set(
                me != null
                        && conversation != null
                        && conversation.customer() != null
                        && Rights.of(me).seesCustomer()
                        && Rights.of(me).startsConversations()
                        && !writable(state).isEmpty());
        locked.set(state.link().isLive() ? "" : texts.get("locked"));
        if (me == null) {
            close();
        }
    }

    private static List<ChannelType> writable(DeskState state) {
        return state.around().channelTypes().stream().filter(ChannelType::interactive).toList();
    }

    /// Opens the form for the customer of the open conversation.
    void open() {
        var who = profiles.of(open.get());
        if (who == null || !possible.get() || !locked.get().isEmpty()) {
            return;
        }
        asked++;
        customer = who;
        trouble.set("");
        heading.set(texts.get("heading", privacy.pii().name(who)));
        channels.setAll(writable(open.state()));
        channel.set(null);
        channel.set(
                channels.stream()
                        .filter(type -> !addressOf(who, type).isEmpty())
                        .findFirst()
                        .orElse(channels.getFirst()));
        stage.set(Stage.FILLING);
    }

    private void fillAddress() {
        var who = customer;
        var type = channel.get();
        known = who == null || type == null ? "" : addressOf(who, type);
        var shown = type == null ? known : privacy.pii().identifier(type.name(), known);
        masked.set(!shown.equals(known));
        address.set(shown);
    }

    /// The customer's address on a channel, as far as the profile knows one.
    private String addressOf(Customer who, ChannelType type) {
        return privacy.schemaProperty().get().stream()
                .filter(a -> a.channelIdentifier() && a.channelTypes().contains(type.name()))
                .map(a -> who.source().get(a.key()))
                .map(StartViewModel::first)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String first(Json value) {
        return value instanceof Json.Arr list
                ? list.items().stream()
                        .map(Json::text)
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse("")
                : value.text();
    }

    private boolean isReady() {
        return stage.get() == Stage.FILLING
                && channel.get() != null
                && !address.getValueSafe().isBlank();
    }

    /// Starts it.
    void start() {
        var who = customer;
        var type = channel.get();
        if (who == null || type == null || !isReady()) {
            return;
        }
        int question = ++asked;
        trouble.set("");
        stage.set(Stage.STARTING);
        var to = masked.get() ? known : address.getValueSafe().strip();
        desk.services()
                .startConversation(who, type.id(), to)
                .thenAccept(answer -> uiThread.run(() -> started(question, answer)));
    }

    private void started(int question, ServiceAnswer<Json> answer) {
        if (question != asked || stage.get() != Stage.STARTING) {
            return;
        }
        switch (answer) {
            case ServiceAnswer.Got<Json> _ -> stage.set(Stage.STARTED);
            case ServiceAnswer.NotOffered<Json> _ -> again("notOffered");
            case ServiceAnswer.Refused<Json> _ -> again("refused");
            case ServiceAnswer.Failed<Json> _ -> again("failed");
        }
    }

    private void again(String why) {
        trouble.set(texts.get("trouble." + why));
        stage.set(Stage.FILLING);
    }

    /// Closes the form; false where it was not open.
    public boolean hide() {
        boolean shown = stage.get() != Stage.CLOSED;
        close();
        return shown;
    }

    private void close() {
        asked++;
        customer = null;
        stage.set(Stage.CLOSED);
    }

    /// Why none can be started just now, in a sentence; `""` when one can.
    public ReadOnlyStringProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /// Whether the agent may start conversations with this customer.
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    ObservableList<ChannelType> channels() {
        return channels;
    }

    ObjectProperty<@Nullable ChannelType> channelProperty() {
        return channel;
    }

    StringProperty addressProperty() {
        return address;
    }

    /// Whether the address is shown in part only, and cannot be changed.
    ReadOnlyBooleanProperty maskedProperty() {
        return masked.getReadOnlyProperty();
    }

    ReadOnlyStringProperty headingProperty() {
        return heading.getReadOnlyProperty();
    }

    /// Why it was not started; `""` when it was.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    BooleanBinding readyBinding() {
        return ready;
    }
}
