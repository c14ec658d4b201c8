package org.agentdesk.ui.plugin;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.plugin.OpenComposer;

/// The open form of an outbound composer, guarded: no call throws. Lives on the JavaFX thread.
public final class OpenForm {

    /// What came of Send.
    public sealed interface Answer {

        /// The message is there.
        record Message(Outbound outbound) implements Answer {}

        /// The form shows why it cannot be sent.
        record Incomplete() implements Answer {}

        /// The form failed.
        record Failed() implements Answer {}
    }

    /// Far more than plug-ins are told, so that nothing that was typed is lost for a few letters.
    private static final int LONGEST_DRAFT = 1_000_000;

    private final OpenComposer form;
    private final Part part;
    private final Frame frame = new Frame();
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
    private final ChangeListener<Boolean> listener = (_, _, now) -> completed(now);
    private ObservableValue<Boolean> watched = complete;

    private OpenForm(OpenComposer form, Part part) {
        this.form = form;
        this.part = part;
    }

    static Optional<OpenForm> of(OpenComposer form, Part part) {
        var open = new OpenForm(form, part);
        if (open.frame.show(part.guard(), form::node)) {
            open.watch();
            return Optional.of(open);
        }
        open.dispose();
        return Optional.empty();
    }

    private void watch() {
        part.guard()
                .call("complete", form::complete)
                .ifPresent(it -> {
                    watched = it;
                    part.guard().run("complete", () -> it.addListener(listener));
                    part.guard().call("complete", it::getValue).ifPresent(complete::set);
                });
    }

    /// A plug-in may forget on which thread it is.
    private void completed(Boolean now) {
        boolean is = Boolean.TRUE.equals(now);
        if (Platform.isFxApplicationThread()) {
            complete.set(is);
        } else {
            part.host().runLater(() -> complete.set(is));
        }
    }

    /// Where its node stands.
    public Node node() {
        return frame;
    }

    /// Whether Send is enabled.
    public ReadOnlyBooleanProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }

    /// What was filled in; empty where the form fails or it is longer than the desk keeps.
    public Optional<Json> draft() {
        return part.guard().call("draft", () -> kept(form.draft())).flatMap(draft -> draft);
    }

    /// What is too long is no failure: the agent typed it, and the form has to go on.
    private static Optional<Json> kept(Json draft) {
        return Optional.of(draft).filter(it -> JsonLength.of(it) <= LONGEST_DRAFT);
    }

    /// The message, when the agent chose Send.
    public Answer outbound() {
        return part.guard()
                .call("outbound", form::outbound)
                .map(told -> told.<Answer>map(Answer.Message::new).orElse(new Answer.Incomplete()))
                .orElse(new Answer.Failed());
    }

    /// Gives the keyboard to the first field.
    public void focus() {
        part.guard().run("focus", form::focus);
    }

    /// Closes it.
    public void dispose() {
        part.guard().last("complete", () -> watched.removeListener(listener));
        part.guard().last("dispose", form::dispose);
        frame.empty();
    }
}
