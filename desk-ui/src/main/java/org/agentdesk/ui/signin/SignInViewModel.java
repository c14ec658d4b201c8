package org.agentdesk.ui.signin;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Secret;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.settings.Remembered.Thing;
import org.jspecify.annotations.Nullable;

/// Signing in: what is typed, whether it is under way, and what went wrong.
public final class SignInViewModel {

    /// What the agent types.
    public enum Field {
        SERVER,
        USER,
        PASSWORD
    }

    private final Texts texts = Texts.of(SignInViewModel.class);
    private final Desk desk;
    private final Remembered remembered;
    private final StringProperty server = new SimpleStringProperty(this, "server");
    private final StringProperty user = new SimpleStringProperty(this, "user");
    private final StringProperty password = new SimpleStringProperty(this, "password", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper(this, "progress", "");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyObjectWrapper<@Nullable Field> attention =
            new ReadOnlyObjectWrapper<>(this, "attention");
    private final BooleanBinding incomplete =
            server.isEmpty().or(user.isEmpty()).or(password.isEmpty());

    /// Whether the sign-in under way is the agent's own; the embedded simulator's is not
    /// remembered.
    private boolean typedHere;

    public SignInViewModel(Desk desk, DeskStates states, Remembered remembered) {
        this.desk = desk;
        this.remembered = remembered;
        server.set(remembered.get(Thing.SERVER));
        user.set(remembered.get(Thing.USER));
        states.subscribe(this::show);
    }

    private void show(DeskState state) {
        switch (state.link()) {
            case Link.SigningIn _ -> showProgress("progress.signingIn");
            case Link.Connecting _ -> showProgress("progress.connecting");
            case Link.SignedOut(var why) -> showSignedOut(why);
            case Link.Live _, Link.Lost _, Link.SigningOut _ -> showSignedIn();
        }
    }

    private void showProgress(String key) {
        progress.set(texts.get(key));
        trouble.set("");
        attention.set(null);
        busy.set(true);
    }

    private void showSignedOut(@Nullable Trouble why) {
        busy.set(false);
        typedHere = false;
        trouble.set(why == null ? "" : sentence(why));
        attention.set(why == null ? null : fieldToMend(why.kind()));
    }

    private void showSignedIn() {
        if (typedHere) {
            remembered.put(Thing.SERVER, server.get().strip());
            remembered.put(Thing.USER, user.get().strip());
        }
        typedHere = false;
        busy.set(false);
        password.set("");
    }

    private String sentence(Trouble why) {
        var key = "trouble." + why.kind().name();
        return why.detail() == null
                ? texts.get(key)
                : texts.getOr(key + ".detail", key, why.detail());
    }

    private static @Nullable Field fieldToMend(Trouble.Kind kind) {
        return switch (kind) {
            case BAD_ADDRESS, UNKNOWN_HOST, SERVER_DOWN, NOT_AN_AGENT_MANAGER -> Field.SERVER;
            case WRONG_PASSWORD, SIGN_IN_EXPIRED, SECOND_FACTOR -> Field.PASSWORD;
            case INPUT_REJECTED, NOT_ALLOWED -> Field.USER;
            default -> null;
        };
    }

    /// Signs in with what was typed; does nothing while something is missing or under way.
    public void submit() {
        if (!incomplete.get() && !busy.get()) {
            typedHere = true;
            desk.signIn(server.get().strip(), user.get().strip(), new Secret(password.get()));
        }
    }

    /// Gives up the sign-in that is under way.
    public void cancel() {
        desk.cancelSignIn();
    }

    public StringProperty serverProperty() {
        return server;
    }

    public StringProperty userProperty() {
        return user;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    /// Whether a sign-in is under way.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What is being done; `""` at first.
    public ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What went wrong and what to do next, in one or two sentences; `""` when nothing did.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// The field to mend after a trouble; null when none of them would help.
    public ReadOnlyObjectProperty<@Nullable Field> attentionProperty() {
        return attention.getReadOnlyProperty();
    }
}
