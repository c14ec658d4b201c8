/// The service provider interface of the desk.
///
/// A plug-in is a module that provides [DeskPlugin]. What it adds are [Contribution]s: small
/// objects, each of one kind, that the desk calls when it needs them. Three rules hold for all:
///
/// - **Thread.** Every call of the desk is made on the JavaFX application thread and has to return
///   within a few milliseconds. Slow work belongs on a thread of the plug-in's own; its result
///   comes back through [Host#runLater].
/// - **Values.** What the desk hands over is immutable and may be kept.
/// - **Failure.** A call may throw. The desk records the cause, shows the message in its generic
///   form, and stops calling a contribution that keeps failing. One message never takes the
///   conversation down.
@NullMarked
package org.agentdesk.plugin;

import org.jspecify.annotations.NullMarked;
