package ziman.engine.model;

import ziman.engine.model.annotation.Family;

/** What a wire is made of, as the heat balance (19)-(23) sees it. */
@Family(head = "material", help = "what a wire is made of")
public sealed interface Material permits ConstantMaterial, TabulatedMaterial, ComputedMaterial {}
