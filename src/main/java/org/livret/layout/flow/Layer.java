package org.livret.layout.flow;

import org.livret.layout.decoration.Decoration;

/// What is painted where a box stands: its decoration behind what it holds, or boxes that are
/// placed by its edges.
public sealed interface Layer {
    record Behind(Decoration decoration) implements Layer {}

    record Over(Positioned boxes) implements Layer {}
}
