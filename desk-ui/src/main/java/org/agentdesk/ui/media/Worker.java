package org.agentdesk.ui.media;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.agentdesk.plugin.MediaException;
import org.agentdesk.ui.ask.Question;
import org.agentdesk.ui.ask.Questions;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.UiThread;

/// Carries out a transfer in the background, where it may wait for the agent.
///
/// @param background one thread a task, so that waiting costs nothing
record Worker(
        ExecutorService background, UiThread uiThread, Questions questions, Sentences sentences) {

    private static final Texts TEXTS = Texts.of(DeskMedia.class);

    /// What is to be done; false when the agent wants it no more.
    @FunctionalInterface
    interface Job {
        boolean run() throws MediaException;
    }

    /// Carries out a job.
    void run(DeskTransfer transfer, Job job) {
        try {
            transfer.runs(background.submit(() -> carryOut(transfer, job)));
        } catch (RejectedExecutionException e) {
            transfer.cancel();
        }
    }

    private void carryOut(DeskTransfer transfer, Job job) {
        try {
            boolean wanted = job.run();
            uiThread.run(wanted ? transfer::done : transfer::cancel);
        } catch (MediaException e) {
            uiThread.run(() -> transfer.failed(e));
        }
    }

    /// Tells the transfer how far it is; from any thread.
    Consumer<Double> progressOf(DeskTransfer transfer) {
        return uiThread.newest(transfer::reached);
    }

    /// Asks the agent and waits for the answer. In the background.
    ///
    /// @param what the key of the words, below `ask.`
    boolean agrees(String what, String text, String subject) throws MediaException {
        var question =
                new Question(
                        TEXTS.get("ask." + what + ".heading"),
                        TEXTS.get("ask." + text + ".text", subject),
                        TEXTS.get("ask." + what + ".yes"),
                        TEXTS.get("ask.cancel"));
        return onUiThread(() -> questions.ask(question));
    }

    /// Asks for something on the JavaFX thread and waits for it. In the background.
    <T> T onUiThread(Supplier<CompletableFuture<T>> task) throws MediaException {
        var asked = new CompletableFuture<CompletableFuture<T>>();
        uiThread.run(() -> ask(task, asked));
        try {
            return asked.thenCompose(answer -> answer).get();
        } catch (InterruptedException e) {
            uiThread.run(() -> asked.thenAccept(answer -> answer.cancel(false)));
            Thread.currentThread().interrupt();
            throw sentences.brokeOff();
        } catch (ExecutionException e) {
            throw sentences.notOpened();
        }
    }

    private static <T> void ask(
            Supplier<CompletableFuture<T>> task, CompletableFuture<CompletableFuture<T>> asked) {
        try {
            asked.complete(task.get());
        } catch (RuntimeException e) {
            asked.completeExceptionally(e);
        }
    }
}
