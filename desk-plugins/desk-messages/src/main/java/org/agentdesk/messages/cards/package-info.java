/// Places, people, links, choices and papers.
///
/// `land.txt`: the outlines of the land, from Natural Earth (1:110m, public domain), simplified to
/// a tenth of a degree; a ring a line, longitude and latitude in tenths of degrees.
@NullMarked
package org.agentdesk.messages.cards;

import org.jspecify.annotations.NullMarked;
