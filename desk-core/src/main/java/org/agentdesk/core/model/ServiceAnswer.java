package org.agentdesk.core.model;

import java.util.Optional;
import java.util.function.Function;

/// What one of the platform's REST services answered.
public sealed interface ServiceAnswer<T> {

    /// What was asked for.
    record Got<T>(T value) implements ServiceAnswer<T> {}

    /// This installation has no such service: it is not there, or what answers is something else.
    record NotOffered<T>() implements ServiceAnswer<T> {}

    /// It is there and did not manage, or it did not answer in time. Asking again may help.
    record Failed<T>() implements ServiceAnswer<T> {}

    /// It is there and says no: the rights do not suffice, or what was sent makes no sense to it.
    record Refused<T>() implements ServiceAnswer<T> {}

    /// What was asked for; empty when it was not given.
    default Optional<T> got() {
        return this instanceof Got<T>(var value) ? Optional.of(value) : Optional.empty();
    }

    /// The same with another view of the value.
    default <R> ServiceAnswer<R> map(Function<? super T, ? extends R> view) {
        return switch (this) {
            case Got<T>(var value) -> new Got<>(view.apply(value));
            case NotOffered<T> _ -> new NotOffered<>();
            case Failed<T> _ -> new Failed<>();
            case Refused<T> _ -> new Refused<>();
        };
    }
}
