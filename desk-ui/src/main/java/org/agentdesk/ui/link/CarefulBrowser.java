package org.agentdesk.ui.link;

import java.net.URI;
import java.util.Locale;
import java.util.function.Consumer;
import org.agentdesk.ui.ask.Question;
import org.agentdesk.ui.ask.Questions;
import org.agentdesk.ui.fx.Texts;

/// Opens links outside the desk, after a question where the agent should look twice. Lives on the
/// JavaFX thread.
public final class CarefulBrowser implements Consumer<URI> {

    private final Texts texts = Texts.of(CarefulBrowser.class);
    private final Questions questions;
    private final Consumer<URI> browser;

    /// @param browser opens an address; only called with what was let through
    public CarefulBrowser(Questions questions, Consumer<URI> browser) {
        this.questions = questions;
        this.browser = browser;
    }

    /// Opens a link whose scheme is safe.
    @Override
    public void accept(URI link) {
        var advice = LinkAdvice.of(link);
        if (advice.why() == LinkAdvice.Why.NONE) {
            browser.accept(advice.link());
            return;
        }
        questions
                .ask(question(advice))
                .thenAccept(yes -> {
                    if (yes) {
                        browser.accept(advice.link());
                    }
                });
    }

    private Question question(LinkAdvice advice) {
        var key = advice.why().name().toLowerCase(Locale.ROOT);
        return new Question(
                texts.get(key + ".heading"),
                texts.get(key + ".text", advice.host()),
                texts.get("open"),
                texts.get("cancel"));
    }
}
