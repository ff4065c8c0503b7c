import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import { describe, expect, test } from "vitest";
import { record, Secret, UNKNOWN } from "../../testing/index.ts";
import { Provider, recorded, Thing } from "./programs.ts";

const THING = "made:up:Thing";

class Cell extends pulumi.ComponentResource {
  readonly thing: Thing;

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super("my:mod:Cell", name, { colour: "red" }, opts);
    this.thing = new Thing(`${name}-thing`, {}, { parent: this });
    this.registerOutputs({ id: this.thing.id, secret: pulumi.secret("s"), zero: 0 });
  }
}

describe("urns and parents", () => {
  test("hold the types of all parents but the stack", async () => {
    const recording = await recorded(
      () => {
        const outer = new pulumi.ComponentResource("my:mod:Outer", "outer");
        new Cell("inner", { parent: outer });
        new Thing("alone");
      },
      { project: "shop", stack: "dev" },
    );
    expect(recording.resources.map(({ urn }) => urn)).toEqual([
      "urn:pulumi:dev::shop::my:mod:Outer::outer",
      "urn:pulumi:dev::shop::made:up:Thing::alone",
      "urn:pulumi:dev::shop::my:mod:Outer$my:mod:Cell::inner",
      "urn:pulumi:dev::shop::my:mod:Outer$my:mod:Cell$made:up:Thing::inner-thing",
    ]);
    expect(recording.get("my:mod:Outer").parent).toBeUndefined();
    expect(recording.get("my:mod:Cell").parent).toBe("urn:pulumi:dev::shop::my:mod:Outer::outer");
    expect(recording.get(THING, "alone").parent).toBeUndefined();
  });

  test("must be unique", async () => {
    const { error, resources } = await record(() => {
      new Thing("one");
      new Thing("one");
    });
    expect(error?.message).toContain(
      "Duplicate resource URN 'urn:pulumi:stack::project::made:up:Thing::one'; try giving it a unique name",
    );
    expect(resources).toHaveLength(1);
  });

  test("may share a name between types and parents", async () => {
    const { resources } = await recorded(() => {
      new Thing("one");
      new Thing("one", {}, { parent: new Cell("cell") });
      new Thing("one", {}, {}, "made:up:Other");
    });
    expect(resources.filter(({ name }) => name === "one")).toHaveLength(3);
  });
});

describe("inputs and outputs", () => {
  test("keep what is known, unknown and secret apart, at every depth", async () => {
    const recording = await recorded(() => {
      const first = new Thing("first", { size: 3 });
      new Thing("second", {
        known: first.size,
        id: "not an input",
        empty: "",
        zero: 0,
        none: [],
        nothing: null,
        absent: undefined,
        unknown: first.id,
        secret: pulumi.secret({ deep: ["x"] }),
        secretUnknown: pulumi.secret(first.computed),
        nested: [{ unknown: first.computed, secret: pulumi.secret(1) }],
      });
    });
    expect(recording.get(THING, "second").inputs).toEqual({
      known: 3,
      empty: "",
      zero: 0,
      none: [],
      nothing: null,
      unknown: UNKNOWN,
      secret: new Secret({ deep: ["x"] }),
      secretUnknown: new Secret(UNKNOWN),
      nested: [{ unknown: UNKNOWN, secret: new Secret(1) }],
    });
  });

  test("show assets by their content and resources by their urn", async () => {
    const recording = await recorded(() => {
      const first = new Thing("first");
      new Thing("second", {
        text: new pulumi.asset.StringAsset("hello"),
        archive: new pulumi.asset.AssetArchive({ readme: new pulumi.asset.FileAsset("./README.md") }),
        custom: first,
        component: new Cell("cell"),
      });
    });
    expect(recording.get(THING, "second").inputs).toEqual({
      text: { asset: { text: "hello" } },
      archive: { archive: { assets: { readme: { asset: { path: "./README.md" } } } } },
      custom: "urn:pulumi:stack::project::made:up:Thing::first",
      component: "urn:pulumi:stack::project::my:mod:Cell::cell",
    });
  });

  test("that are resources stay resources for the program", async () => {
    const recording = await recorded(
      () => {
        const pet = new random.RandomPet("pet", { length: 3 });
        const thing = new Thing("thing", { size: pet });
        const same = thing.size as unknown as pulumi.Output<random.RandomPet>;
        return { urn: same.apply(({ urn }) => urn), length: same.apply(({ length }) => length) };
      },
      { preview: false },
    );
    const pet = recording.get("random:index/randomPet:RandomPet");
    expect(recording.outputs).toEqual({ urn: pet.urn, length: 3 });
    expect(recording.resources).toHaveLength(2);
  });

  test("of components are those given to registerOutputs", async () => {
    const recording = await recorded(() => void new Cell("cell"));
    const cell = recording.get("my:mod:Cell");
    expect(cell).toMatchObject({ custom: false, read: false, inputs: { colour: "red" } });
    expect(cell.outputs).toEqual({ id: UNKNOWN, secret: new Secret("s"), zero: 0 });
    expect(cell.id).toBeUndefined();
    expect(recording.get(THING).outputs).toBeUndefined();
  });

  test("of the program are what it returns", async () => {
    const recording = await recorded(async () => {
      const thing = new Thing("thing", { size: 2 });
      return {
        id: thing.id,
        size: thing.size,
        secret: pulumi.secret("s"),
        list: [pulumi.output(1)],
        thing,
        empty: {},
      };
    });
    expect(recording.outputs).toEqual({
      id: UNKNOWN,
      size: 2,
      secret: new Secret("s"),
      list: [1],
      thing: { urn: recording.get(THING).urn, id: UNKNOWN, size: 2, computed: UNKNOWN },
      empty: {},
    });
  });

  test("are secret where the resource says so, even before they are known", async () => {
    const recording = await recorded(() => {
      const password = new random.RandomPassword("password", { length: 9 });
      return { result: password.result, length: password.length };
    });
    expect(recording.outputs).toEqual({ result: new Secret(UNKNOWN), length: 9 });
  });
});

describe("dependencies", () => {
  test("come from dependsOn and from inputs", async () => {
    const recording = await recorded(() => {
      const first = new Thing("first");
      const cell = new Cell("cell");
      new Thing("second", { a: first.id, b: 1 }, { dependsOn: [cell] });
    });
    const [first, inner] = [recording.get(THING, "first").urn, recording.get(THING, "cell-thing").urn];
    const second = recording.get(THING, "second");
    expect(new Set(second.dependsOn)).toEqual(new Set([first, inner]));
    expect(second.propertyDependencies).toEqual({ a: [first], b: [] });
  });
});

describe("options", () => {
  test("are recorded as they were given", async () => {
    const recording = await recorded(() => {
      const first = new Thing("first");
      new Thing(
        "second",
        {},
        {
          protect: true,
          deleteBeforeReplace: false,
          ignoreChanges: ["a"],
          replaceOnChanges: ["b"],
          additionalSecretOutputs: ["computed"],
          deletedWith: first,
          replaceWith: [first],
          retainOnDelete: true,
          customTimeouts: { create: "5m" },
          import: "/existing",
          version: "1.2.3",
        },
      );
    });
    const second = recording.get(THING, "second");
    const first = recording.get(THING, "first").urn;
    expect(second).toMatchObject({ id: "/existing", version: "1.2.3" });
    expect(second.options).toEqual({
      protect: true,
      deleteBeforeReplace: false,
      ignoreChanges: ["a"],
      replaceOnChanges: ["b"],
      additionalSecretOutputs: ["computed"],
      hideDiffs: [],
      deletedWith: first,
      replaceWith: [first],
      retainOnDelete: true,
      customTimeouts: { create: "5m" },
      importId: "/existing",
    });
  });

  test("that were not given are absent", async () => {
    const recording = await recorded(() => void new Thing("thing"));
    expect(recording.get(THING).options).toEqual({
      ignoreChanges: [],
      replaceOnChanges: [],
      additionalSecretOutputs: [],
      hideDiffs: [],
      replaceWith: [],
    });
  });

  test("list each alias once, by what differs from the resource", async () => {
    const urn = "urn:pulumi:stack::project::made:up:Old::thing";
    const recording = await recorded(() => {
      const other = new Cell("other");
      const old = { type: "made:up:Old" };
      const aliases = [urn, old, { ...old }, urn, { parent: pulumi.rootStackResource }, { parent: other }];
      new Thing("thing", {}, { parent: new Cell("cell"), aliases });
      new Thing("top", {}, { aliases: [{ name: "bottom", project: "before" }] });
    });
    const parent = recording.get("my:mod:Cell", "other").urn;
    const expected = [urn, { type: "made:up:Old" }, { noParent: true }, { parent }];
    expect(recording.get(THING, "thing").aliases).toEqual(expected);
    expect(recording.get(THING, "top").aliases).toEqual([{ name: "bottom", project: "before" }]);
  });

  test("name explicit providers, the parents' included", async () => {
    const recording = await recorded(() => {
      const provider = new Provider("made", "mine", { region: "here" });
      new Thing("direct", {}, { provider });
      new Cell("cell", { providers: [provider] });
      new Thing("default");
    });
    const provider = recording.get("pulumi:providers:made");
    expect(provider.inputs).toEqual({ region: "here" });
    expect(recording.get(THING, "direct").provider).toBe(provider.urn);
    expect(recording.get(THING, "cell-thing").provider).toBe(provider.urn);
    expect(recording.get("my:mod:Cell").providers).toEqual({ made: provider.urn });
    expect(recording.get(THING, "default").provider).toBeUndefined();
  });
});

describe("without preview", () => {
  test("ids are made from names and outputs are the inputs", async () => {
    const recording = await recorded(
      () => {
        const thing = new Thing("thing", { size: 2 });
        return {
          id: thing.id,
          size: thing.size,
          computed: thing.computed.apply((value: string | undefined) => value ?? "none"),
        };
      },
      { preview: false },
    );
    expect(recording.get(THING).id).toBe("thing-id");
    expect(recording.outputs).toEqual({ id: "thing-id", size: 2, computed: "none" });
  });

  test("the provider's outputs and ids can be given", async () => {
    const recording = await recorded(
      () => {
        const thing = new Thing("thing", { size: 2 }, { additionalSecretOutputs: ["token"] });
        const read = new Thing("read", {}, { id: "/existing" });
        return { id: thing.id, size: thing.size, computed: thing.computed, read: read.computed };
      },
      {
        preview: false,
        outputs: ({ name, read }) =>
          read ? { computed: "was there" } : { id: `/things/${name}`, size: 5, computed: new Secret("made") },
      },
    );
    expect(recording.outputs).toEqual({
      id: "/things/thing",
      size: 5,
      computed: new Secret("made"),
      read: "was there",
    });
  });
});

describe("reads", () => {
  test("are marked, with the id they were asked for and unknown outputs", async () => {
    const recording = await recorded(() => {
      const read = new Thing("read", { size: 1 }, { id: "/existing" });
      return { id: read.id, computed: read.computed };
    });
    expect(recording.get(THING)).toMatchObject({
      read: true,
      custom: true,
      id: "/existing",
      inputs: { size: 1 },
    });
    expect(recording.outputs).toEqual({ id: "/existing", computed: UNKNOWN });
  });
});

describe("find, get and ofType", () => {
  test("find what there is and say so when it is not", async () => {
    const recording = await recorded(() => {
      new Thing("one");
      new Thing("two");
      new Thing("one", {}, { parent: new Cell("cell") });
    });
    expect(recording.find(THING)?.name).toBe("one");
    expect(recording.find(THING, "three")).toBeUndefined();
    expect(recording.ofType(THING)).toHaveLength(4);
    expect(recording.get(THING, "two").name).toBe("two");
    expect(() => recording.get(THING, "three")).toThrow(
      `no resource ${THING} "three" was registered; of this type there are "one", "two"`,
    );
    expect(() => recording.get("no:such:Type")).toThrow(`there are ${THING} "one"`);
    expect(() => recording.get(THING)).toThrow(`4 resources ${THING} were registered`);
    expect(() => recording.get(THING, "one")).toThrow("my:mod:Cell$made:up:Thing::one");
  });

  test("say when nothing was registered", async () => {
    const recording = await recorded(() => undefined);
    expect(recording.resources).toEqual([]);
    expect(() => recording.get(THING)).toThrow("no resource was");
  });
});

describe("remote components", () => {
  test("are an error by name", async () => {
    const { error } = await record(() => {
      new pulumi.ComponentResource("made:up:Remote", "far", {}, {}, true);
    });
    expect(error?.message).toContain("far [made:up:Remote]: it is a remote component");
  });
});
