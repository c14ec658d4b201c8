package org.agentdesk.simulator.centre;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.agentdesk.simulator.directory.Directory;
import org.agentdesk.simulator.directory.ServiceQueue;

/// The queues that can be asked for help now: administrators take queues away, also while agents
/// look at a list that has them. Customers come to every queue of the directory. Thread-safe.
public final class OpenQueues {
    private final Directory directory;
    private final Set<ServiceQueue> closed = ConcurrentHashMap.newKeySet();

    OpenQueues(Directory directory) {
        this.directory = directory;
    }

    /// Those that are open.
    public List<ServiceQueue> all() {
        return directory.queues().stream().filter(queue -> !closed.contains(queue)).toList();
    }

    Optional<ServiceQueue> find(String nameOrId) {
        return directory.queue(nameOrId).filter(queue -> !closed.contains(queue));
    }

    /// Takes a queue away, or brings it back.
    ///
    /// @return false when there never was one of that name or id
    public boolean open(String nameOrId, boolean open) {
        var queue = directory.queue(nameOrId);
        queue.ifPresent(open ? closed::remove : closed::add);
        return queue.isPresent();
    }
}
