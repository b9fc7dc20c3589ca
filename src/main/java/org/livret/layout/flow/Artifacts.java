package org.livret.layout.flow;

import org.livret.page.Fragment;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Page furniture: what is printed again or beside the flow, and is no part of what is read (ISO
/// 32000-1, section 14.8.2.2).
public final class Artifacts {
    private Artifacts() {}

    /// The fragments as artifacts. Links are left out: an artifact cannot be followed.
    public static List<Fragment> of(List<Fragment> fragments) {
        List<Fragment> artifacts = new ArrayList<>(fragments.size());
        for (Fragment fragment : fragments) {
            switch (fragment) {
                case Fragment.Glyphs g ->
                        artifacts.add(
                                new Fragment.Glyphs(
                                        Tag.ARTIFACT,
                                        g.origin(),
                                        g.face(),
                                        g.size(),
                                        g.stretch(),
                                        g.color(),
                                        g.run()));
                case Fragment.Fill f ->
                        artifacts.add(
                                new Fragment.Fill(Tag.ARTIFACT, f.shape(), f.evenOdd(), f.paint()));
                case Fragment.Stroke s ->
                        artifacts.add(
                                new Fragment.Stroke(Tag.ARTIFACT, s.path(), s.pen(), s.color()));
                case Fragment.Image i ->
                        artifacts.add(
                                new Fragment.Image(Tag.ARTIFACT, i.raster(), i.area(), i.clip()));
                case Fragment.Shadow s ->
                        artifacts.add(
                                new Fragment.Shadow(Tag.ARTIFACT, s.cast(), s.color(), s.edge()));
                case Fragment.Group g ->
                        artifacts.add(
                                new Fragment.Group(
                                        g.map(),
                                        g.clip(),
                                        g.opacity(),
                                        g.box(),
                                        of(g.fragments())));
                case Fragment.LinkArea _ -> {}
            }
        }
        return artifacts;
    }

    /// The fragments as decoration that says nothing: glyphs are drawn, but no text can be taken
    /// from them.
    static List<Fragment> silent(List<Fragment> fragments) {
        List<Fragment> silent = new ArrayList<>(fragments.size());
        for (Fragment fragment : of(fragments)) {
            if (fragment instanceof Fragment.Glyphs g) {
                Fragment.Run run = g.run();
                Fragment.Run mute =
                        new Fragment.Run(
                                run.glyphs(),
                                run.advances(),
                                run.xOffsets(),
                                run.yOffsets(),
                                "",
                                new int[run.glyphs().length]);
                silent.add(
                        new Fragment.Glyphs(
                                g.tag(),
                                g.origin(),
                                g.face(),
                                g.size(),
                                g.stretch(),
                                g.color(),
                                mute));
            } else {
                silent.add(fragment);
            }
        }
        return silent;
    }

    /// A slab as furniture, without marks and notes.
    public static Slab of(Slab slab) {
        Piece.Matter matter =
                new Piece.Matter(
                        of(slab.matter().fragments()), List.of(), List.of(), Optional.empty());
        return new Slab(slab.width(), slab.height(), slab.baseline(), matter);
    }
}
