import { describe, expect, it } from "vitest";
import { seen } from "./seen.js";

const deal = (...lines: readonly string[]) =>
	seen(
		"classes/A.cls",
		`public class A {\n  void run(Opportunity opp, List<Opportunity> deals, Map<Id, Opportunity> byId) {\n${lines.join("\n")}\n  }\n}`,
		"StageName",
		"Amount",
		"Name",
		"Status__c",
		"Partner__c",
	);

describe("fields of typed expressions", () => {
	it.each([
		["String s = opp.StageName;", "3 read code Opportunity.StageName"],
		["for (Opportunity o : deals) x(o.stagename);", "3 read code Opportunity.stagename"],
		["for (Opportunity o : deals) { x(o.StageName); }", "3 read code Opportunity.StageName"],
		["x(deals[0].StageName);", "3 read code Opportunity.StageName"],
		["x(deals.get(i + 1).StageName);", "3 read code Opportunity.StageName"],
		["x(byId.get(opp.Id).StageName);", "3 read code Opportunity.StageName"],
		["x(byId.values()[0].StageName);", "3 read code Opportunity.StageName"],
		["Map<Id, List<Lead>> m; x(m.get(i)[0].Status__c);", "3 read code Lead.Status__c"],
		["Lead[] leads = load(); x(leads[0].Status__c);", "3 read code Lead.Status__c"],
		["x(((Opportunity) row).StageName);", "3 read code Opportunity.StageName"],
		["x(((List<Opportunity>) rows)[0].StageName);", "3 read code Opportunity.StageName"],
		["x((new Opportunity()).StageName);", "3 read code Opportunity.StageName"],
		["x(opp?.StageName);", "3 read code Opportunity.StageName"],
		["x(opp.clone(false).StageName);", "3 read code Opportunity.StageName"],
		["Schema.Opportunity o = y; x(o.StageName);", "3 read code Opportunity.StageName"],
		["x(Settings__c.getInstance().Status__c);", "3 read code Settings__c.Status__c"],
		["x(Rule__mdt.getAll().get('a').Status__c);", "3 read code Rule__mdt.Status__c"],
		["x([SELECT Id FROM Opportunity LIMIT 1].StageName);", "3 read code Opportunity.StageName"],
		["x([SELECT Id FROM Opportunity][0].StageName);", "3 read code Opportunity.StageName"],
	])("%s", (line, expected) => expect(deal(line)).toEqual([expected]));

	it("knows members, properties and methods of the file, wherever they stand", () => {
		const text = `public with sharing class A extends B {
  void run() { x(deal.StageName, this.deal.StageName, load().StageName, inner.deal.StageName, first.StageName); }
  private Opportunity deal;
  Inner inner;
  Opportunity other, first;
  public Opportunity load() { return null; }
  class Inner { public Opportunity deal { get; set; } }
}`;
		expect(seen("A.cls", text, "StageName")).toEqual(Array(5).fill("2 read code Opportunity.StageName"));
	});

	it("knows the records of a trigger", () => {
		const text =
			"trigger T on Opportunity (before update) {\n  for (Opportunity o : Trigger.new) {\n    if (o.StageName != Trigger.oldMap.get(o.Id).StageName) x(Trigger.new[0].StageName);\n  }\n}";
		expect(seen("T.trigger", text, "StageName")).toEqual(Array(3).fill("3 read code Opportunity.StageName"));
	});

	it("follows relationships", () => {
		expect(deal("x(opp.Account.Name);")).toEqual(["3 read code Opportunity.AccountId", "3 read code Opportunity.Account.Name"]);
		expect(deal("x(opp.Partner__r.Account.Name);")).toContain("3 read code Opportunity.Partner__r.Account.Name");
		expect(deal("x(opp.Partner__r);")).toEqual(["3 read code Opportunity.Partner__c"]);
		expect(deal("for (Contact c : opp.Account.Contacts) x(c.Status__c);")).toEqual(["3 read code Contact.Status__c"]);
		expect(deal("x(opp.Splits__r[0].Status__c);")).toEqual(["3 read code ?.Status__c ~"]);
	});

	it("is less sure where the type is not in the file", () => {
		expect(deal("x(Other.load().Status__c, unseen.Status__c);")).toEqual(Array(2).fill("3 read code ?.Status__c ~"));
		expect(deal("SObject row = y; x(row.get('Status__c'));")).toEqual(["3 read code ?.Status__c ~"]);
	});

	it("takes no member of a class for a field", () => {
		expect(deal("Wrapper w = new Wrapper(); x(w.Amount, w.Name); w.Amount = 3; x(Other.Name);")).toEqual([]);
		expect(
			seen("A.cls", "class A { class Row { public String Name; } void x(Row r, List<Row> rows) { y(r.Name, rows[0].Name); } }", "Name"),
		).toEqual([]);
		expect(deal("x(opp.getAmount(), deals.size(), opp.Amount());")).toEqual([]);
	});

	it("leaves scopes with their blocks", () => {
		expect(deal("{ Lead o; x(o.Status__c); }", "{ Case o; x(o.Status__c); }")).toEqual([
			"3 read code Lead.Status__c",
			"4 read code Case.Status__c",
		]);
	});
});

describe("tokens that name a field", () => {
	it.each([
		["x(Opportunity.StageName);", "3 read code Opportunity.StageName"],
		["x(Opportunity.fields.StageName);", "3 read code Opportunity.StageName"],
		["x(Schema.Opportunity.StageName);", "3 read code Opportunity.StageName"],
		["x(Schema.SObjectType.Opportunity.fields.StageName.getDescribe());", "3 read code Opportunity.StageName"],
		["x(SObjectType.Deal__c.fields.Status__c.Label);", "3 read code Deal__c.Status__c"],
		["x(Opportunity.SObjectType.fields.StageName.getName());", "3 read code Opportunity.StageName"],
		["upsert deals Status__c;", "3 read code Opportunity.Status__c"],
	])("%s", (line, expected) => expect(deal(line)).toEqual([expected]));
});

describe("writes, and the values set or compared", () => {
	it.each([
		["opp.StageName = 'Closed Won';", "3 write assignment Opportunity.StageName = Closed Won"],
		["opp.Amount += 3;", "3 write assignment Opportunity.Amount"],
		["byId.get(i).StageName = won ? 'Closed Won' : 'Closed Lost';", "3 write assignment Opportunity.StageName = Closed Won|Closed Lost"],
		["x(new Opportunity(StageName = 'New', Id = y));", "3 write assignment Opportunity.StageName = New"],
		["if (opp.StageName == 'A\\'s') return;", "3 read code Opportunity.StageName = A's"],
		["if ('Won' != opp.StageName) return;", "3 read code Opportunity.StageName = Won"],
		["if (opp.StageName.equals('Won')) return;", "3 read code Opportunity.StageName = Won"],
		["if ('Won'.equalsIgnoreCase(opp.StageName)) return;", "3 read code Opportunity.StageName = Won"],
		["Set<String> OPEN = new Set<String>{'A', 'B'}; if (OPEN.contains(opp.StageName)) return;", "3 read code Opportunity.StageName = A|B"],
		["if (new Set<String>{'A', 'B'}.contains(opp.StageName)) return;", "3 read code Opportunity.StageName = A|B"],
		["final String WON = 'Won'; opp.StageName = WON;", "3 write assignment Opportunity.StageName = Won"],
		["switch on opp.StageName { when 'A', 'B' { x(); } when else { y('C'); } }", "3 read code Opportunity.StageName = A|B"],
		["opp.put('StageName', 'Won');", "3 write assignment Opportunity.StageName = Won"],
		["opp.put(Opportunity.StageName, 'Won');", "3 write assignment Opportunity.StageName = Won"],
		["if (opp.get('StageName') == 'Won') return;", "3 read code Opportunity.StageName = Won"],
		["opp.StageName = 'Part' + x;", "3 write assignment Opportunity.StageName"],
	])("%s", (line, expected) => expect(deal(line)).toEqual([expected]));
});

describe("queries in brackets", () => {
	it.each([
		["x([SELECT Id, StageName FROM Opportunity]);", "3 read query Opportunity.StageName"],
		["x([SELECT Id FROM Opportunity WHERE StageName = 'Won' AND Id IN :ids]);", "3 read query Opportunity.StageName = Won"],
		["x([SELECT Id FROM Opportunity WHERE StageName NOT IN ('A', 'B')]);", "3 read query Opportunity.StageName = A|B"],
		["x([SELECT COUNT(Id) n, StageName FROM Opportunity GROUP BY ROLLUP(Name)]);", "3 read query Opportunity.StageName|Name"],
		["x([SELECT o.StageName FROM Opportunity o]);", "3 read query Opportunity.StageName"],
		["x([SELECT Id, (SELECT StageName FROM Opportunities) FROM Account]);", "3 read query Opportunity.StageName"],
		["x([SELECT Id, (SELECT Status__c FROM Deals__r) FROM Account]);", "3 read query ?.Status__c ~"],
		[
			"x([SELECT Id FROM Account WHERE Id IN (SELECT Partner__c FROM Opportunity WHERE Amount > 3)]);",
			"3 read query Opportunity.Partner__c|Amount",
		],
		[
			"x([FIND :s IN ALL FIELDS RETURNING Opportunity(Id, StageName WHERE Amount > 3), Lead(Status__c)]);",
			"3 read query Opportunity.StageName|Opportunity.Amount|Lead.Status__c",
		],
		["x([SELECT Id FROM Contact ORDER BY Status__c DESC NULLS LAST LIMIT 1]);", "3 read query Contact.Status__c"],
		["x([SELECT TYPEOF What WHEN Account THEN Name END FROM Event]);", ""],
	])("%s", (line, expected) => {
		const found = deal(line).map((use) => use.replace("3 read query ", ""));
		const [first = "", ...more] = expected.replace("3 read query ", "").split("|");
		if (first.includes(" = ")) expect(found).toEqual([expected.replace("3 read query ", "")]);
		else
			expect(found).toEqual(
				expected === "" ? [] : [first, ...more.map((use) => (use.includes(".") ? use : `${first.split(".")[0]}.${use}`))],
			);
	});

	it("reads the code that a query binds, and goes on after it", () => {
		expect(
			deal("x([SELECT Id FROM Lead WHERE Id = :opp.Partner__c AND Status__c = :new List<String>{ opp.StageName } LIMIT 1], opp.Amount);"),
		).toEqual([
			"3 read query Lead.Status__c",
			"3 read code Opportunity.Partner__c",
			"3 read code Opportunity.StageName",
			"3 read code Opportunity.Amount",
		]);
	});

	it("follows relationships from the object", () => {
		expect(deal("x([SELECT Account.Name, Opportunity.Partner__r.Name FROM Opportunity]);")).toContain(
			"3 read query Opportunity.Partner__r.Name",
		);
	});
});

describe("strings", () => {
	it.each([
		["Database.query('SELECT StageName FROM Opportunity');", "3 read query Opportunity.StageName"],
		[
			"Database.query('SELECT Id, ' + fields + ', StageName FROM Opportunity WHERE Id = \\'' + id + '\\' LIMIT 1');",
			"3 read query Opportunity.StageName",
		],
		[
			"Database.query('SELECT Id FROM Opportunity WHERE Name = \\'' + n + '\\' AND StageName = \\'Won\\'');",
			"3 read query Opportunity.Name|3 read query Opportunity.StageName = Won",
		],
		["String q = 'SELECT Id,';\nq += ' StageName';\nq += ' FROM Opportunity';", "4 read query Opportunity.StageName"],
		["String q = 'SELECT Id FROM Opportunity';\nq = q + ' WHERE StageName = :x';", "4 read query Opportunity.StageName"],
		[
			"Database.query('SELECT Id FROM ' + ns('Deal__c') + ' WHERE ' + ns('Status__c') + ' = \\'x\\'');",
			"3 read query Deal__c.Status__c = x",
		],
		["Database.query('SELECT %%%NAMESPACE%%%Status__c FROM %%%NAMESPACE%%%Deal__c');", "3 read query Deal__c.Status__c"],
		["x('Opportunity.StageName');", "3 read code Opportunity.StageName ~"],
		["x(new List<String>{ 'Status__c' });", "3 read code ?.Status__c ~"],
		["x('Id, Status__c');", "3 read code ?.Status__c ~"],
		["x(Opportunity.SObjectType.getDescribe().fields.getMap().get('StageName'));", "3 read code Opportunity.StageName ~"],
		["isChanged(opp, old, 'StageName');", "3 read code Opportunity.StageName ~"],
		["x('Name');", "3 read code ?.Name ~~"],
		["x.put('Deal__c', opp); row.Key__c = 'Status__c';", "3 read code ?.Status__c ~"],
		["x(new Rule__c(Key__c = 'Status__c', Other__c = 'y'));", "3 read code ?.Status__c ~"],
		["SObject to = y; to.put('Status__c', opp.Id);", "3 write assignment ?.Status__c ~"],
		["x('Set ' + ns('Status__c') + ' first');", "3 read query ?.Status__c ~~|3 read code ?.Status__c ~"],
		["x([SELECT Id FROM Rule__c WHERE Key__c = 'Status__c']);", "3 read query ?.Status__c ~"],
		["String q = 'SELECT Id FROM Opportunity WHERE Id = 1)';\nq += ' AND StageName = 1';", "4 read query Opportunity.StageName"],
		["String q = 'SELECT Id, StageName, ' + more;", "3 read query ?.StageName ~~"],
		["x('The Name is wrong, StageName too');", ""],
		["x('Status__cx Name');", ""],
		["x('Status__c' + suffix);", ""],
		["q += ' AND StageName = \\'Won\\'';", "3 read query ?.StageName = Won ~~"],
	])("%s", (line, expected) => expect(deal(line)).toEqual(expected === "" ? [] : expected.split("|")));
});

describe("bodies without a name that is looked for", () => {
	it("are passed over, whatever braces their strings and comments hold", () => {
		const text = `class A {
  @Test(isDone=true) void one() { x('}'); /* } */ if (y) { z(); } // }
  }
  static final Map<String, String> M = new Map<String, String>{ 'a' => 'b' };
  Opportunity deal { get { return null; } set; }
  void two() { x(deal.StageName); }
}`;
		expect(seen("A.cls", text, "StageName")).toEqual(["6 read code Opportunity.StageName"]);
		const many = Array.from({ length: 60 }, (_, n) => `Other_${n}__c`);
		expect(seen("A.cls", text, "StageName", ...many)).toEqual(["6 read code Opportunity.StageName"]);
	});

	it("count where they use the lookup of a field, or a part of it", () => {
		const text = "class A { void x(Opportunity o, Site__c s) { y(o.Partner__r.Name, o.Account.Name, s.Place__Latitude__s); } }";
		const found = ["1 read code Opportunity.Partner__c", "1 read code Opportunity.AccountId", "1 read code Site__c.Place__c"];
		for (const more of [[], Array.from({ length: 60 }, (_, n) => `Other_${n}__c`)]) {
			expect(seen("A.cls", text, "Partner__c", "AccountId", "Place__c", ...more)).toEqual(expect.arrayContaining(found));
		}
	});
});

describe("text that is no code", () => {
	it("passes over comments", () => {
		expect(deal("// opp.StageName = 'x';", "/* SELECT StageName FROM Opportunity\n */ x(opp.Amount); // 'StageName'")).toEqual([
			"5 read code Opportunity.Amount",
		]);
	});

	it.each([
		"[SELECT :f(",
		"((((",
		"{",
		"a<b,",
		"x.y",
		"'a' + f(",
		"new Map<",
		"(SELECT Id FROM ",
		"switch on o.Name {",
		"]})",
		"'",
		"a[",
		"class A {",
		"o.Name = x ? ",
		"Account.",
		"s += 'x';",
		"/*/",
	])("is read once through, however often it says %s", (piece) => {
		const text = `class A { void f(Opportunity o) { x(o.StageName); ${piece.repeat(400_000 / piece.length)}`;
		expect(seen("A.cls", text, "StageName")).toEqual(["1 read code Opportunity.StageName"]);
	});
});
