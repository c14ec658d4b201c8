package org.agentdesk.core.transport;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.function.IntConsumer;

/// A body that tells how much of it has gone out, in percent: now and then, because nobody can look
/// more often.
///
/// @param percent is told a greater number each time, at most twenty times, on the client's threads
record CountedBody(BodyPublisher body, IntConsumer percent) implements BodyPublisher {

    private static final int STEP = 5;
    private static final int ALL = 100;

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(new Counter(subscriber, Math.max(1, contentLength()), percent));
    }

    /// Signals of a subscription come one after the other.
    private static final class Counter implements Subscriber<ByteBuffer> {

        private final Subscriber<? super ByteBuffer> target;
        private final long length;
        private final IntConsumer percent;
        private long sent;
        private int told;

        private Counter(Subscriber<? super ByteBuffer> target, long length, IntConsumer percent) {
            this.target = target;
            this.length = length;
            this.percent = percent;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            target.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            sent += bytes.remaining();
            target.onNext(bytes);
            int now = (int) Math.min(ALL, sent * ALL / length);
            if (now >= told + STEP) {
                told = now;
                percent.accept(now);
            }
        }

        @Override
        public void onError(Throwable problem) {
            target.onError(problem);
        }

        @Override
        public void onComplete() {
            target.onComplete();
        }
    }
}
