package org.agentdesk.ui.leftover;

import org.agentdesk.ui.ask.Question;
import org.agentdesk.ui.ask.Questions;
import org.agentdesk.ui.fx.Texts;

/// Asks before a conversation goes to somebody else, but only where something would stay behind.
/// Lives on the JavaFX thread.
public final class Parting {

    /// How it goes.
    public enum How {
        TRANSFER,
        HAND_OVER
    }

    private final Texts texts = Texts.of(Parting.class);
    private final Losses losses;
    private final Questions questions;

    public Parting(Losses losses, Questions questions) {
        this.losses = losses;
        this.questions = questions;
    }

    /// Goes on at once where nothing stays behind, else after the agent agreed, or not at all.
    public void ask(String conversationId, How how, Runnable then) {
        losses.of(conversationId)
                .map(what -> question(how, what))
                .ifPresentOrElse(
                        question ->
                                questions
                                        .ask(question)
                                        .thenAccept(yes -> {
                                            if (yes) {
                                                then.run();
                                            }
                                        }),
                        then);
    }

    private Question question(How how, String what) {
        return new Question(
                texts.get(how + ".heading"),
                texts.get("text", what),
                texts.get(how + ".yes"),
                texts.get("no"));
    }
}
