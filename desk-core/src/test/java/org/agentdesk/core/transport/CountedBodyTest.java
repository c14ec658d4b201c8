package org.agentdesk.core.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountedBodyTest {

    private static final class Drain implements Subscriber<ByteBuffer> {

        private final CompletableFuture<Long> bytes = new CompletableFuture<>();
        private long count;

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer more) {
            count += more.remaining();
        }

        @Override
        public void onError(Throwable problem) {
            bytes.completeExceptionally(problem);
        }

        @Override
        public void onComplete() {
            bytes.complete(count);
        }
    }

    @Test
    void tellsNowAndThenAndPassesEverythingOn() throws Exception {
        var told = new ArrayList<Integer>();
        var parts = IntStream.range(0, 1_000).mapToObj(_ -> new byte[100]).toList();
        var body = BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(parts), 100_000);
        var drain = new Drain();
        new CountedBody(body, told::add).subscribe(drain);
        assertEquals(100_000, drain.bytes.get(10, TimeUnit.SECONDS));
        assertEquals(IntStream.rangeClosed(1, 20).mapToObj(i -> i * 5).toList(), told);
    }

    @Test
    void anEmptyBodyIsNoTrouble() throws Exception {
        var told = new ArrayList<Integer>();
        var drain = new Drain();
        var body = new CountedBody(BodyPublishers.noBody(), told::add);
        body.subscribe(drain);
        assertEquals(0, drain.bytes.get(10, TimeUnit.SECONDS));
        assertEquals(0, body.contentLength());
        assertTrue(told.equals(List.of()));
    }
}
