package org.agentdesk.ui.media;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.agentdesk.ui.ask.Questions;
import org.jspecify.annotations.Nullable;

/// Where media come from and go to in this desk. Everything but the first two is used on the JavaFX
/// thread.
///
/// @param engine the file engine's address without a slash at the end; null before the sign-in.
///   Asked on any thread
/// @param own whether a `file:` address is of a file that the agent is sending
/// @param questions asks the agent before what could do harm
/// @param savePlace asks the agent where a file goes
/// @param opener opens a file with the program that the computer has for it
/// @param temporary where the private folder is made
public record MediaPlaces(
        Supplier<@Nullable URI> engine,
        Predicate<URI> own,
        Questions questions,
        SavePlace savePlace,
        Consumer<Path> opener,
        Path temporary) {}
