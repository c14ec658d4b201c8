package org.agentdesk.core.diagnostics;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a value becomes in the log: numbers, constants, moments, kinds and words of the protocol
/// are shown; every other text is kept back, whoever logs it.
final class CarefulText {

    /// Stands for what is kept back.
    static final String KEPT_BACK = "…";

    private CarefulText() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Number _, Boolean _, Enum<?> _, Instant _, Duration _, Runtime.Version _ ->
                    value.toString();
            case Class<?> kind -> kind.getSimpleName();
            case String text when Words.has(text) -> text.strip();
            default -> KEPT_BACK;
        };
    }
}
