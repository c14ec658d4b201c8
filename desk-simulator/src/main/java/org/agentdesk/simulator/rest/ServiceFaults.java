package org.agentdesk.simulator.rest;

import java.util.concurrent.atomic.AtomicReference;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.http.HttpRoute;
import org.jspecify.annotations.Nullable;

/// REST services that fail on demand. Safe from any thread.
public final class ServiceFaults {

    private final AtomicReference<@Nullable Fault> next = new AtomicReference<>();

    /// @param times how many more requests fail
    private record Fault(String path, int status, int times) {

        boolean isFor(HttpRequest request) {
            return request.path().contains(path) && !request.path().startsWith("/control/");
        }

        @Nullable Fault less() {
            return times <= 1 ? null : new Fault(path, status, times - 1);
        }
    }

    /// Lets the next requests whose path contains a text fail; none with `times` 0.
    public void fail(String path, int status, int times) {
        next.set(times <= 0 ? null : new Fault(path, status, times));
    }

    /// The route that answers when nothing is to fail, with the faults before it.
    public HttpRoute before(HttpRoute route) {
        return request -> {
            var fault = next.get();
            return fault != null && fault.isFor(request) && next.compareAndSet(fault, fault.less())
                    ? Router.failure(fault.status(), "Failed on demand")
                    : route.answer(request);
        };
    }
}
