// Made by `npm run schema` from settings.schema.json: what checks the shape of settings, compiled ahead of time.
import schema from "./settings.schema.json" with { type: "json" };
const { definitions } = schema;
export const EnvironmentSettings = validate133;
const schema7 = definitions["EnvironmentSettings"];
const func2 = Object.prototype.hasOwnProperty;
const schema8 = definitions["ResourceGroup"];

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema8.required,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "new"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema8.oneOf[0].required,parentSchema:schema8.oneOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "name"))){
const err2 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema8.oneOf[0],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.oneOf[0].properties.kind.type,parentSchema:schema8.oneOf[0].properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("new" !== data0){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "new"},message:"must be equal to constant",schema:"new",parentSchema:schema8.oneOf[0].properties.kind,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/0/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.oneOf[0].properties.name.type,parentSchema:schema8.oneOf[0].properties.name,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.oneOf[0].type,parentSchema:schema8.oneOf[0],data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else if(tag0 === "existing"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err7 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema8.oneOf[1].required,parentSchema:schema8.oneOf[1],data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.name === undefined){
const err8 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema8.oneOf[1].required,parentSchema:schema8.oneOf[1],data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data){
if(!((key1 === "kind") || (key1 === "name"))){
const err9 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema8.oneOf[1],data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if(typeof data2 !== "string"){
const err10 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.oneOf[1].properties.kind.type,parentSchema:schema8.oneOf[1].properties.kind,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if("existing" !== data2){
const err11 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "existing"},message:"must be equal to constant",schema:"existing",parentSchema:schema8.oneOf[1].properties.kind,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.name !== undefined){
let data3 = data.name;
if(typeof data3 !== "string"){
const err12 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/1/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.oneOf[1].properties.name.type,parentSchema:schema8.oneOf[1].properties.name,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.oneOf[1].type,parentSchema:schema8.oneOf[1],data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf",schema:schema8.discriminator,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string",schema:schema8.discriminator,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.type,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema9 = definitions["Network"];
const schema10 = definitions["OverlayNetwork"];
const schema11 = definitions["VirtualNetwork"];
const schema12 = definitions["ManagedVirtualNetwork"];

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "kind")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.kind.type,parentSchema:schema12.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("managed" !== data0){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "managed"},message:"must be equal to constant",schema:"managed",parentSchema:schema12.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}

const schema13 = definitions["NewVirtualNetwork"];

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema13.required,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "kind") || (key0 === "addressPrefixes")) || (key0 === "nodeSubnetPrefixes")) || (key0 === "podSubnetPrefix")) || (key0 === "apiServerSubnetPrefix")) || (key0 === "firewallPrivateIp"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.kind.type,parentSchema:schema13.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("new" !== data0){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "new"},message:"must be equal to constant",schema:"new",parentSchema:schema13.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.addressPrefixes !== undefined){
let data1 = data.addressPrefixes;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/addressPrefixes/" + i0,schemaPath:"#/properties/addressPrefixes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.addressPrefixes.items.type,parentSchema:schema13.properties.addressPrefixes.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/properties/addressPrefixes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.addressPrefixes.type,parentSchema:schema13.properties.addressPrefixes,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.nodeSubnetPrefixes !== undefined){
let data3 = data.nodeSubnetPrefixes;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 !== "string"){
const err6 = {instancePath:instancePath+"/nodeSubnetPrefixes/" + i1,schemaPath:"#/properties/nodeSubnetPrefixes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.nodeSubnetPrefixes.items.type,parentSchema:schema13.properties.nodeSubnetPrefixes.items,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/nodeSubnetPrefixes",schemaPath:"#/properties/nodeSubnetPrefixes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.nodeSubnetPrefixes.type,parentSchema:schema13.properties.nodeSubnetPrefixes,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.podSubnetPrefix !== undefined){
let data5 = data.podSubnetPrefix;
if(typeof data5 !== "string"){
const err8 = {instancePath:instancePath+"/podSubnetPrefix",schemaPath:"#/properties/podSubnetPrefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.podSubnetPrefix.type,parentSchema:schema13.properties.podSubnetPrefix,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.apiServerSubnetPrefix !== undefined){
let data6 = data.apiServerSubnetPrefix;
if(typeof data6 !== "string"){
const err9 = {instancePath:instancePath+"/apiServerSubnetPrefix",schemaPath:"#/properties/apiServerSubnetPrefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.apiServerSubnetPrefix.type,parentSchema:schema13.properties.apiServerSubnetPrefix,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.firewallPrivateIp !== undefined){
let data7 = data.firewallPrivateIp;
if(typeof data7 !== "string"){
const err10 = {instancePath:instancePath+"/firewallPrivateIp",schemaPath:"#/properties/firewallPrivateIp/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.firewallPrivateIp.type,parentSchema:schema13.properties.firewallPrivateIp,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}

const schema14 = definitions["ExistingVirtualNetwork"];

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema14.required,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.nodeSubnetId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "nodeSubnetId"},message:"must have required property '"+"nodeSubnetId"+"'",schema:schema14.required,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "kind") || (key0 === "nodeSubnetId")) || (key0 === "podSubnetId")) || (key0 === "apiServerSubnetId")) || (key0 === "routeTableId")) || (key0 === "addressPrefixes")) || (key0 === "nodeSubnetPrefixes")) || (key0 === "podSubnetPrefix"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.kind.type,parentSchema:schema14.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("existing" !== data0){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "existing"},message:"must be equal to constant",schema:"existing",parentSchema:schema14.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.nodeSubnetId !== undefined){
let data1 = data.nodeSubnetId;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/nodeSubnetId",schemaPath:"#/properties/nodeSubnetId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.nodeSubnetId.type,parentSchema:schema14.properties.nodeSubnetId,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.podSubnetId !== undefined){
let data2 = data.podSubnetId;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/podSubnetId",schemaPath:"#/properties/podSubnetId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.podSubnetId.type,parentSchema:schema14.properties.podSubnetId,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.apiServerSubnetId !== undefined){
let data3 = data.apiServerSubnetId;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/apiServerSubnetId",schemaPath:"#/properties/apiServerSubnetId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.apiServerSubnetId.type,parentSchema:schema14.properties.apiServerSubnetId,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.routeTableId !== undefined){
let data4 = data.routeTableId;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/routeTableId",schemaPath:"#/properties/routeTableId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.routeTableId.type,parentSchema:schema14.properties.routeTableId,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.addressPrefixes !== undefined){
let data5 = data.addressPrefixes;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 !== "string"){
const err9 = {instancePath:instancePath+"/addressPrefixes/" + i0,schemaPath:"#/properties/addressPrefixes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.addressPrefixes.items.type,parentSchema:schema14.properties.addressPrefixes.items,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/properties/addressPrefixes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema14.properties.addressPrefixes.type,parentSchema:schema14.properties.addressPrefixes,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.nodeSubnetPrefixes !== undefined){
let data7 = data.nodeSubnetPrefixes;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 !== "string"){
const err11 = {instancePath:instancePath+"/nodeSubnetPrefixes/" + i1,schemaPath:"#/properties/nodeSubnetPrefixes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.nodeSubnetPrefixes.items.type,parentSchema:schema14.properties.nodeSubnetPrefixes.items,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/nodeSubnetPrefixes",schemaPath:"#/properties/nodeSubnetPrefixes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema14.properties.nodeSubnetPrefixes.type,parentSchema:schema14.properties.nodeSubnetPrefixes,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.podSubnetPrefix !== undefined){
let data9 = data.podSubnetPrefix;
if(typeof data9 !== "string"){
const err13 = {instancePath:instancePath+"/podSubnetPrefix",schemaPath:"#/properties/podSubnetPrefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.podSubnetPrefix.type,parentSchema:schema14.properties.podSubnetPrefix,data:data9};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.type,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}


function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "managed"){
if(!(validate28(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
else if(tag0 === "new"){
if(!(validate29(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
else if(tag0 === "existing"){
if(!(validate30(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
else {
const err1 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf",schema:schema11.discriminator,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string",schema:schema11.discriminator,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}

const schema15 = definitions["OutboundType"];

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((data === "loadBalancer") || (data === "managedNATGateway")) || (data === "userAssignedNATGateway")) || (data === "userDefinedRouting")) || (data === "none"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema15.enum},message:"must be equal to one of the allowed values",schema:schema15.enum,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema10.required,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema10.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.dataplane !== undefined){
let data0 = data.dataplane;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/dataplane",schemaPath:"#/properties/dataplane/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.dataplane.type,parentSchema:schema10.properties.dataplane,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data0 === "cilium") || (data0 === "azure"))){
const err3 = {instancePath:instancePath+"/dataplane",schemaPath:"#/properties/dataplane/enum",keyword:"enum",params:{allowedValues: schema10.properties.dataplane.enum},message:"must be equal to one of the allowed values",schema:schema10.properties.dataplane.enum,parentSchema:schema10.properties.dataplane,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.serviceCidrs !== undefined){
let data1 = data.serviceCidrs;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/serviceCidrs/" + i0,schemaPath:"#/properties/serviceCidrs/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.serviceCidrs.items.type,parentSchema:schema10.properties.serviceCidrs.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/serviceCidrs",schemaPath:"#/properties/serviceCidrs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema10.properties.serviceCidrs.type,parentSchema:schema10.properties.serviceCidrs,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.dnsServiceIp !== undefined){
let data3 = data.dnsServiceIp;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/dnsServiceIp",schemaPath:"#/properties/dnsServiceIp/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.dnsServiceIp.type,parentSchema:schema10.properties.dnsServiceIp,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.virtualNetwork !== undefined){
if(!(validate27(data.virtualNetwork, {instancePath:instancePath+"/virtualNetwork",parentData:data,parentDataProperty:"virtualNetwork",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.outboundType !== undefined){
if(!(validate35(data.outboundType, {instancePath:instancePath+"/outboundType",parentData:data,parentDataProperty:"outboundType",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data.outboundIpCount !== undefined){
let data6 = data.outboundIpCount;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err7 = {instancePath:instancePath+"/outboundIpCount",schemaPath:"#/properties/outboundIpCount/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema10.properties.outboundIpCount.type,parentSchema:schema10.properties.outboundIpCount,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.staticEgressGateway !== undefined){
let data7 = data.staticEgressGateway;
if(typeof data7 !== "boolean"){
const err8 = {instancePath:instancePath+"/staticEgressGateway",schemaPath:"#/properties/staticEgressGateway/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema10.properties.staticEgressGateway.type,parentSchema:schema10.properties.staticEgressGateway,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.connectedRanges !== undefined){
let data8 = data.connectedRanges;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 !== "string"){
const err9 = {instancePath:instancePath+"/connectedRanges/" + i1,schemaPath:"#/properties/connectedRanges/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.connectedRanges.items.type,parentSchema:schema10.properties.connectedRanges.items,data:data9};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/connectedRanges",schemaPath:"#/properties/connectedRanges/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema10.properties.connectedRanges.type,parentSchema:schema10.properties.connectedRanges,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.mode !== undefined){
let data10 = data.mode;
if(typeof data10 !== "string"){
const err11 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.mode.type,parentSchema:schema10.properties.mode,data:data10};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if("overlay" !== data10){
const err12 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/const",keyword:"const",params:{allowedValue: "overlay"},message:"must be equal to constant",schema:"overlay",parentSchema:schema10.properties.mode,data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.ipFamilies !== undefined){
let data11 = data.ipFamilies;
const _errs23 = errors;
let valid5 = false;
const _errs24 = errors;
if(Array.isArray(data11)){
if(data11.length > 1){
const err13 = {instancePath:instancePath+"/ipFamilies",schemaPath:"#/properties/ipFamilies/anyOf/0/maxItems",keyword:"maxItems",params:{limit: 1},message:"must NOT have more than 1 items",schema:1,parentSchema:schema10.properties.ipFamilies.anyOf[0],data:data11};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data11.length < 1){
const err14 = {instancePath:instancePath+"/ipFamilies",schemaPath:"#/properties/ipFamilies/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema10.properties.ipFamilies.anyOf[0],data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(typeof data12 !== "string"){
const err15 = {instancePath:instancePath+"/ipFamilies/" + i2,schemaPath:"#/properties/ipFamilies/anyOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.ipFamilies.anyOf[0].items.type,parentSchema:schema10.properties.ipFamilies.anyOf[0].items,data:data12};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if("IPv4" !== data12){
const err16 = {instancePath:instancePath+"/ipFamilies/" + i2,schemaPath:"#/properties/ipFamilies/anyOf/0/items/const",keyword:"const",params:{allowedValue: "IPv4"},message:"must be equal to constant",schema:"IPv4",parentSchema:schema10.properties.ipFamilies.anyOf[0].items,data:data12};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/ipFamilies",schemaPath:"#/properties/ipFamilies/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema10.properties.ipFamilies.anyOf[0].type,parentSchema:schema10.properties.ipFamilies.anyOf[0],data:data11};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid0 = _errs24 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const _errs28 = errors;
if(Array.isArray(data11)){
if(data11.length > 2){
const err18 = {instancePath:instancePath+"/ipFamilies",schemaPath:"#/properties/ipFamilies/anyOf/1/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items",schema:2,parentSchema:schema10.properties.ipFamilies.anyOf[1],data:data11};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data11.length < 2){
const err19 = {instancePath:instancePath+"/ipFamilies",schemaPath:"#/properties/ipFamilies/anyOf/1/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items",schema:2,parentSchema:schema10.properties.ipFamilies.anyOf[1],data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len3 = data11.length;
if(len3 > 0){
let data13 = data11[0];
if(typeof data13 !== "string"){
const err20 = {instancePath:instancePath+"/ipFamilies/0",schemaPath:"#/properties/ipFamilies/anyOf/1/items/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.ipFamilies.anyOf[1].items[0].type,parentSchema:schema10.properties.ipFamilies.anyOf[1].items[0],data:data13};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if("IPv4" !== data13){
const err21 = {instancePath:instancePath+"/ipFamilies/0",schemaPath:"#/properties/ipFamilies/anyOf/1/items/0/const",keyword:"const",params:{allowedValue: "IPv4"},message:"must be equal to constant",schema:"IPv4",parentSchema:schema10.properties.ipFamilies.anyOf[1].items[0],data:data13};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(len3 > 1){
let data14 = data11[1];
if(typeof data14 !== "string"){
const err22 = {instancePath:instancePath+"/ipFamilies/1",schemaPath:"#/properties/ipFamilies/anyOf/1/items/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.ipFamilies.anyOf[1].items[1].type,parentSchema:schema10.properties.ipFamilies.anyOf[1].items[1],data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if("IPv6" !== data14){
const err23 = {instancePath:instancePath+"/ipFamilies/1",schemaPath:"#/properties/ipFamilies/anyOf/1/items/1/const",keyword:"const",params:{allowedValue: "IPv6"},message:"must be equal to constant",schema:"IPv6",parentSchema:schema10.properties.ipFamilies.anyOf[1].items[1],data:data14};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/ipFamilies",schemaPath:"#/properties/ipFamilies/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema10.properties.ipFamilies.anyOf[1].type,parentSchema:schema10.properties.ipFamilies.anyOf[1],data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid0 = _errs28 === errors;
valid5 = valid5 || _valid0;
}
if(!valid5){
const err25 = {instancePath:instancePath+"/ipFamilies",schemaPath:"#/properties/ipFamilies/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema10.properties.ipFamilies.anyOf,parentSchema:schema10.properties.ipFamilies,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
else {
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
}
}
if(data.podCidrs !== undefined){
let data15 = data.podCidrs;
if(Array.isArray(data15)){
const len4 = data15.length;
for(let i3=0; i3<len4; i3++){
let data16 = data15[i3];
if(typeof data16 !== "string"){
const err26 = {instancePath:instancePath+"/podCidrs/" + i3,schemaPath:"#/properties/podCidrs/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.podCidrs.items.type,parentSchema:schema10.properties.podCidrs.items,data:data16};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/podCidrs",schemaPath:"#/properties/podCidrs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema10.properties.podCidrs.type,parentSchema:schema10.properties.podCidrs,data:data15};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema10.type,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

const schema16 = definitions["PodSubnetNetwork"];

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema16.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.dataplane !== undefined){
let data0 = data.dataplane;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/dataplane",schemaPath:"#/properties/dataplane/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.dataplane.type,parentSchema:schema16.properties.dataplane,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data0 === "cilium") || (data0 === "azure"))){
const err3 = {instancePath:instancePath+"/dataplane",schemaPath:"#/properties/dataplane/enum",keyword:"enum",params:{allowedValues: schema16.properties.dataplane.enum},message:"must be equal to one of the allowed values",schema:schema16.properties.dataplane.enum,parentSchema:schema16.properties.dataplane,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.serviceCidrs !== undefined){
let data1 = data.serviceCidrs;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/serviceCidrs/" + i0,schemaPath:"#/properties/serviceCidrs/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.serviceCidrs.items.type,parentSchema:schema16.properties.serviceCidrs.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/serviceCidrs",schemaPath:"#/properties/serviceCidrs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema16.properties.serviceCidrs.type,parentSchema:schema16.properties.serviceCidrs,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.dnsServiceIp !== undefined){
let data3 = data.dnsServiceIp;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/dnsServiceIp",schemaPath:"#/properties/dnsServiceIp/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.dnsServiceIp.type,parentSchema:schema16.properties.dnsServiceIp,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.virtualNetwork !== undefined){
if(!(validate27(data.virtualNetwork, {instancePath:instancePath+"/virtualNetwork",parentData:data,parentDataProperty:"virtualNetwork",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.outboundType !== undefined){
if(!(validate35(data.outboundType, {instancePath:instancePath+"/outboundType",parentData:data,parentDataProperty:"outboundType",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data.outboundIpCount !== undefined){
let data6 = data.outboundIpCount;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err7 = {instancePath:instancePath+"/outboundIpCount",schemaPath:"#/properties/outboundIpCount/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema16.properties.outboundIpCount.type,parentSchema:schema16.properties.outboundIpCount,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.staticEgressGateway !== undefined){
let data7 = data.staticEgressGateway;
if(typeof data7 !== "boolean"){
const err8 = {instancePath:instancePath+"/staticEgressGateway",schemaPath:"#/properties/staticEgressGateway/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema16.properties.staticEgressGateway.type,parentSchema:schema16.properties.staticEgressGateway,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.connectedRanges !== undefined){
let data8 = data.connectedRanges;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 !== "string"){
const err9 = {instancePath:instancePath+"/connectedRanges/" + i1,schemaPath:"#/properties/connectedRanges/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.connectedRanges.items.type,parentSchema:schema16.properties.connectedRanges.items,data:data9};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/connectedRanges",schemaPath:"#/properties/connectedRanges/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema16.properties.connectedRanges.type,parentSchema:schema16.properties.connectedRanges,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.mode !== undefined){
let data10 = data.mode;
if(typeof data10 !== "string"){
const err11 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.mode.type,parentSchema:schema16.properties.mode,data:data10};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if("podSubnet" !== data10){
const err12 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/const",keyword:"const",params:{allowedValue: "podSubnet"},message:"must be equal to constant",schema:"podSubnet",parentSchema:schema16.properties.mode,data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.podAllocation !== undefined){
let data11 = data.podAllocation;
if(typeof data11 !== "string"){
const err13 = {instancePath:instancePath+"/podAllocation",schemaPath:"#/properties/podAllocation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.podAllocation.type,parentSchema:schema16.properties.podAllocation,data:data11};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data11 === "DynamicIndividual") || (data11 === "StaticBlock"))){
const err14 = {instancePath:instancePath+"/podAllocation",schemaPath:"#/properties/podAllocation/enum",keyword:"enum",params:{allowedValues: schema16.properties.podAllocation.enum},message:"must be equal to one of the allowed values",schema:schema16.properties.podAllocation.enum,parentSchema:schema16.properties.podAllocation,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.type,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}

const schema17 = definitions["NodeSubnetNetwork"];

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema17.required,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema17.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.dataplane !== undefined){
let data0 = data.dataplane;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/dataplane",schemaPath:"#/properties/dataplane/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.dataplane.type,parentSchema:schema17.properties.dataplane,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data0 === "cilium") || (data0 === "azure"))){
const err3 = {instancePath:instancePath+"/dataplane",schemaPath:"#/properties/dataplane/enum",keyword:"enum",params:{allowedValues: schema17.properties.dataplane.enum},message:"must be equal to one of the allowed values",schema:schema17.properties.dataplane.enum,parentSchema:schema17.properties.dataplane,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.serviceCidrs !== undefined){
let data1 = data.serviceCidrs;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/serviceCidrs/" + i0,schemaPath:"#/properties/serviceCidrs/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.serviceCidrs.items.type,parentSchema:schema17.properties.serviceCidrs.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/serviceCidrs",schemaPath:"#/properties/serviceCidrs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema17.properties.serviceCidrs.type,parentSchema:schema17.properties.serviceCidrs,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.dnsServiceIp !== undefined){
let data3 = data.dnsServiceIp;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/dnsServiceIp",schemaPath:"#/properties/dnsServiceIp/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.dnsServiceIp.type,parentSchema:schema17.properties.dnsServiceIp,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.virtualNetwork !== undefined){
if(!(validate27(data.virtualNetwork, {instancePath:instancePath+"/virtualNetwork",parentData:data,parentDataProperty:"virtualNetwork",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.outboundType !== undefined){
if(!(validate35(data.outboundType, {instancePath:instancePath+"/outboundType",parentData:data,parentDataProperty:"outboundType",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data.outboundIpCount !== undefined){
let data6 = data.outboundIpCount;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err7 = {instancePath:instancePath+"/outboundIpCount",schemaPath:"#/properties/outboundIpCount/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema17.properties.outboundIpCount.type,parentSchema:schema17.properties.outboundIpCount,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.staticEgressGateway !== undefined){
let data7 = data.staticEgressGateway;
if(typeof data7 !== "boolean"){
const err8 = {instancePath:instancePath+"/staticEgressGateway",schemaPath:"#/properties/staticEgressGateway/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema17.properties.staticEgressGateway.type,parentSchema:schema17.properties.staticEgressGateway,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.connectedRanges !== undefined){
let data8 = data.connectedRanges;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 !== "string"){
const err9 = {instancePath:instancePath+"/connectedRanges/" + i1,schemaPath:"#/properties/connectedRanges/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.connectedRanges.items.type,parentSchema:schema17.properties.connectedRanges.items,data:data9};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/connectedRanges",schemaPath:"#/properties/connectedRanges/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema17.properties.connectedRanges.type,parentSchema:schema17.properties.connectedRanges,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.mode !== undefined){
let data10 = data.mode;
if(typeof data10 !== "string"){
const err11 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.mode.type,parentSchema:schema17.properties.mode,data:data10};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if("nodeSubnet" !== data10){
const err12 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/const",keyword:"const",params:{allowedValue: "nodeSubnet"},message:"must be equal to constant",schema:"nodeSubnet",parentSchema:schema17.properties.mode,data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema17.type,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema9.required,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.mode;
if(typeof tag0 == "string"){
if(tag0 === "overlay"){
if(!(validate26(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
else if(tag0 === "podSubnet"){
if(!(validate37(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
else if(tag0 === "nodeSubnet"){
if(!(validate40(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
else {
const err1 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "mode", tagValue: tag0},message:"value of tag \"mode\" must be in oneOf",schema:schema9.discriminator,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "mode", tagValue: tag0},message:"tag \"mode\" must be string",schema:schema9.discriminator,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema9.type,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}

const schema18 = definitions["Security"];

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "policies") || (key0 === "encryption"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.policies !== undefined){
let data0 = data.policies;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.policies.type,parentSchema:schema18.properties.policies,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(((data0 === "None") || (data0 === "FQDN")) || (data0 === "L7"))){
const err2 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/enum",keyword:"enum",params:{allowedValues: schema18.properties.policies.enum},message:"must be equal to one of the allowed values",schema:schema18.properties.policies.enum,parentSchema:schema18.properties.policies,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.encryption !== undefined){
let data1 = data.encryption;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/encryption",schemaPath:"#/properties/encryption/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.encryption.type,parentSchema:schema18.properties.encryption,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data1 === "None") || (data1 === "WireGuard")) || (data1 === "mTLS"))){
const err4 = {instancePath:instancePath+"/encryption",schemaPath:"#/properties/encryption/enum",keyword:"enum",params:{allowedValues: schema18.properties.encryption.enum},message:"must be equal to one of the allowed values",schema:schema18.properties.encryption.enum,parentSchema:schema18.properties.encryption,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.type,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}

const schema19 = definitions["NodePool"];
const schema20 = definitions["OsSku"];

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.type,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((((data === "Ubuntu") || (data === "Ubuntu2204")) || (data === "Ubuntu2404")) || (data === "AzureLinux")) || (data === "AzureLinux3")) || (data === "Windows2019")) || (data === "Windows2022")) || (data === "Windows2025"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema20.enum},message:"must be equal to one of the allowed values",schema:schema20.enum,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}

const schema21 = definitions["Autoscaling"];

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.min === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "min"},message:"must have required property '"+"min"+"'",schema:schema21.required,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.max === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "max"},message:"must have required property '"+"max"+"'",schema:schema21.required,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "min") || (key0 === "max"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.min !== undefined){
let data0 = data.min;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err3 = {instancePath:instancePath+"/min",schemaPath:"#/properties/min/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.min.type,parentSchema:schema21.properties.min,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.max !== undefined){
let data1 = data.max;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err4 = {instancePath:instancePath+"/max",schemaPath:"#/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.max.type,parentSchema:schema21.properties.max,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.type,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}


function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema19.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.name.type,parentSchema:schema19.properties.name,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.mode !== undefined){
let data1 = data.mode;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.mode.type,parentSchema:schema19.properties.mode,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data1 === "System") || (data1 === "User")) || (data1 === "Gateway"))){
const err4 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema19.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.mode.enum,parentSchema:schema19.properties.mode,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.vmSize !== undefined){
let data2 = data.vmSize;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/vmSize",schemaPath:"#/properties/vmSize/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.vmSize.type,parentSchema:schema19.properties.vmSize,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.os !== undefined){
let data3 = data.os;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/os",schemaPath:"#/properties/os/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.os.type,parentSchema:schema19.properties.os,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data3 === "Linux") || (data3 === "Windows"))){
const err7 = {instancePath:instancePath+"/os",schemaPath:"#/properties/os/enum",keyword:"enum",params:{allowedValues: schema19.properties.os.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.os.enum,parentSchema:schema19.properties.os,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.osSku !== undefined){
if(!(validate50(data.osSku, {instancePath:instancePath+"/osSku",parentData:data,parentDataProperty:"osSku",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data.count !== undefined){
let data5 = data.count;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err8 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.count.type,parentSchema:schema19.properties.count,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.autoscaling !== undefined){
if(!(validate52(data.autoscaling, {instancePath:instancePath+"/autoscaling",parentData:data,parentDataProperty:"autoscaling",rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data.zones !== undefined){
let data7 = data.zones;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 !== "string"){
const err9 = {instancePath:instancePath+"/zones/" + i0,schemaPath:"#/properties/zones/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.zones.items.type,parentSchema:schema19.properties.zones.items,data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.zones.type,parentSchema:schema19.properties.zones,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.labels !== undefined){
let data9 = data.labels;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key1 in data9){
let data10 = data9[key1];
if(typeof data10 !== "string"){
const err11 = {instancePath:instancePath+"/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.labels.additionalProperties.type,parentSchema:schema19.properties.labels.additionalProperties,data:data10};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.labels.type,parentSchema:schema19.properties.labels,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.taints !== undefined){
let data11 = data.taints;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(typeof data12 !== "string"){
const err13 = {instancePath:instancePath+"/taints/" + i1,schemaPath:"#/properties/taints/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.taints.items.type,parentSchema:schema19.properties.taints.items,data:data12};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/taints",schemaPath:"#/properties/taints/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.taints.type,parentSchema:schema19.properties.taints,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.maxPods !== undefined){
let data13 = data.maxPods;
if(!((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13)))){
const err15 = {instancePath:instancePath+"/maxPods",schemaPath:"#/properties/maxPods/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.maxPods.type,parentSchema:schema19.properties.maxPods,data:data13};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.spot !== undefined){
let data14 = data.spot;
if(typeof data14 !== "boolean"){
const err16 = {instancePath:instancePath+"/spot",schemaPath:"#/properties/spot/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.spot.type,parentSchema:schema19.properties.spot,data:data14};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.spotMaxPrice !== undefined){
let data15 = data.spotMaxPrice;
if(!(typeof data15 == "number")){
const err17 = {instancePath:instancePath+"/spotMaxPrice",schemaPath:"#/properties/spotMaxPrice/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema19.properties.spotMaxPrice.type,parentSchema:schema19.properties.spotMaxPrice,data:data15};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.fips !== undefined){
let data16 = data.fips;
if(typeof data16 !== "boolean"){
const err18 = {instancePath:instancePath+"/fips",schemaPath:"#/properties/fips/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.fips.type,parentSchema:schema19.properties.fips,data:data16};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.workloadRuntime !== undefined){
let data17 = data.workloadRuntime;
if(typeof data17 !== "string"){
const err19 = {instancePath:instancePath+"/workloadRuntime",schemaPath:"#/properties/workloadRuntime/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.workloadRuntime.type,parentSchema:schema19.properties.workloadRuntime,data:data17};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!((data17 === "OCIContainer") || (data17 === "KataVmIsolation"))){
const err20 = {instancePath:instancePath+"/workloadRuntime",schemaPath:"#/properties/workloadRuntime/enum",keyword:"enum",params:{allowedValues: schema19.properties.workloadRuntime.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.workloadRuntime.enum,parentSchema:schema19.properties.workloadRuntime,data:data17};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.osDiskSizeGb !== undefined){
let data18 = data.osDiskSizeGb;
if(!((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18)))){
const err21 = {instancePath:instancePath+"/osDiskSizeGb",schemaPath:"#/properties/osDiskSizeGb/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.osDiskSizeGb.type,parentSchema:schema19.properties.osDiskSizeGb,data:data18};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.osDiskType !== undefined){
let data19 = data.osDiskType;
if(typeof data19 !== "string"){
const err22 = {instancePath:instancePath+"/osDiskType",schemaPath:"#/properties/osDiskType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.osDiskType.type,parentSchema:schema19.properties.osDiskType,data:data19};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!((data19 === "Managed") || (data19 === "Ephemeral"))){
const err23 = {instancePath:instancePath+"/osDiskType",schemaPath:"#/properties/osDiskType/enum",keyword:"enum",params:{allowedValues: schema19.properties.osDiskType.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.osDiskType.enum,parentSchema:schema19.properties.osDiskType,data:data19};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.maxSurge !== undefined){
let data20 = data.maxSurge;
if(typeof data20 !== "string"){
const err24 = {instancePath:instancePath+"/maxSurge",schemaPath:"#/properties/maxSurge/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.maxSurge.type,parentSchema:schema19.properties.maxSurge,data:data20};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.gatewayPrefixSize !== undefined){
let data21 = data.gatewayPrefixSize;
if(!((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21)))){
const err25 = {instancePath:instancePath+"/gatewayPrefixSize",schemaPath:"#/properties/gatewayPrefixSize/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.gatewayPrefixSize.type,parentSchema:schema19.properties.gatewayPrefixSize,data:data21};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.encryptionAtHost !== undefined){
let data22 = data.encryptionAtHost;
if(typeof data22 !== "boolean"){
const err26 = {instancePath:instancePath+"/encryptionAtHost",schemaPath:"#/properties/encryptionAtHost/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.encryptionAtHost.type,parentSchema:schema19.properties.encryptionAtHost,data:data22};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.type,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}

const schema22 = definitions["NodeProvisioning"];

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema22.required,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "mode") || (key0 === "defaultNodePools")) || (key0 === "nodeClassOsSku"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.mode.type,parentSchema:schema22.properties.mode,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data0 === "Manual") || (data0 === "Auto"))){
const err3 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema22.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema22.properties.mode.enum,parentSchema:schema22.properties.mode,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.defaultNodePools !== undefined){
let data1 = data.defaultNodePools;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/defaultNodePools",schemaPath:"#/properties/defaultNodePools/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.defaultNodePools.type,parentSchema:schema22.properties.defaultNodePools,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data1 === "None") || (data1 === "Auto"))){
const err5 = {instancePath:instancePath+"/defaultNodePools",schemaPath:"#/properties/defaultNodePools/enum",keyword:"enum",params:{allowedValues: schema22.properties.defaultNodePools.enum},message:"must be equal to one of the allowed values",schema:schema22.properties.defaultNodePools.enum,parentSchema:schema22.properties.defaultNodePools,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.nodeClassOsSku !== undefined){
let data2 = data.nodeClassOsSku;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/nodeClassOsSku",schemaPath:"#/properties/nodeClassOsSku/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.nodeClassOsSku.type,parentSchema:schema22.properties.nodeClassOsSku,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((((data2 === "Ubuntu") || (data2 === "Ubuntu2204")) || (data2 === "Ubuntu2404")) || (data2 === "AzureLinux")) || (data2 === "AzureLinux3"))){
const err7 = {instancePath:instancePath+"/nodeClassOsSku",schemaPath:"#/properties/nodeClassOsSku/enum",keyword:"enum",params:{allowedValues: schema22.properties.nodeClassOsSku.enum},message:"must be equal to one of the allowed values",schema:schema22.properties.nodeClassOsSku.enum,parentSchema:schema22.properties.nodeClassOsSku,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema22.type,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}

const schema23 = definitions["Identity"];

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema23.required,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "systemAssigned"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema23.oneOf[0].required,parentSchema:schema23.oneOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "kind")){
const err2 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema23.oneOf[0],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.oneOf[0].properties.kind.type,parentSchema:schema23.oneOf[0].properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("systemAssigned" !== data0){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "systemAssigned"},message:"must be equal to constant",schema:"systemAssigned",parentSchema:schema23.oneOf[0].properties.kind,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.oneOf[0].type,parentSchema:schema23.oneOf[0],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else if(tag0 === "userAssigned"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err6 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema23.oneOf[1].required,parentSchema:schema23.oneOf[1],data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "id")) || (key1 === "principalId"))){
const err7 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema23.oneOf[1],data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.oneOf[1].properties.kind.type,parentSchema:schema23.oneOf[1].properties.kind,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if("userAssigned" !== data1){
const err9 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "userAssigned"},message:"must be equal to constant",schema:"userAssigned",parentSchema:schema23.oneOf[1].properties.kind,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.id !== undefined){
let data2 = data.id;
if(typeof data2 !== "string"){
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/oneOf/1/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.oneOf[1].properties.id.type,parentSchema:schema23.oneOf[1].properties.id,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.principalId !== undefined){
let data3 = data.principalId;
if(typeof data3 !== "string"){
const err11 = {instancePath:instancePath+"/principalId",schemaPath:"#/oneOf/1/properties/principalId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.oneOf[1].properties.principalId.type,parentSchema:schema23.oneOf[1].properties.principalId,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.oneOf[1].type,parentSchema:schema23.oneOf[1],data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf",schema:schema23.discriminator,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string",schema:schema23.discriminator,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.type,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}

const schema24 = definitions["Entra"];

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "adminGroupObjectIds") || (key0 === "azureRbac")) || (key0 === "tenantId"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.adminGroupObjectIds !== undefined){
let data0 = data.adminGroupObjectIds;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err1 = {instancePath:instancePath+"/adminGroupObjectIds/" + i0,schemaPath:"#/properties/adminGroupObjectIds/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.adminGroupObjectIds.items.type,parentSchema:schema24.properties.adminGroupObjectIds.items,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/adminGroupObjectIds",schemaPath:"#/properties/adminGroupObjectIds/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema24.properties.adminGroupObjectIds.type,parentSchema:schema24.properties.adminGroupObjectIds,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.azureRbac !== undefined){
let data2 = data.azureRbac;
if(typeof data2 !== "boolean"){
const err3 = {instancePath:instancePath+"/azureRbac",schemaPath:"#/properties/azureRbac/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema24.properties.azureRbac.type,parentSchema:schema24.properties.azureRbac,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.tenantId !== undefined){
let data3 = data.tenantId;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/tenantId",schemaPath:"#/properties/tenantId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.tenantId.type,parentSchema:schema24.properties.tenantId,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.type,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}

const schema25 = definitions["ApiServer"];
const schema26 = definitions["PublicApiServer"];

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.access === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "access"},message:"must have required property '"+"access"+"'",schema:schema26.required,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "access") || (key0 === "authorizedIpRanges")) || (key0 === "vnetIntegration"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.access !== undefined){
let data0 = data.access;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/access",schemaPath:"#/properties/access/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.access.type,parentSchema:schema26.properties.access,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("public" !== data0){
const err3 = {instancePath:instancePath+"/access",schemaPath:"#/properties/access/const",keyword:"const",params:{allowedValue: "public"},message:"must be equal to constant",schema:"public",parentSchema:schema26.properties.access,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.authorizedIpRanges !== undefined){
let data1 = data.authorizedIpRanges;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/authorizedIpRanges/" + i0,schemaPath:"#/properties/authorizedIpRanges/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.authorizedIpRanges.items.type,parentSchema:schema26.properties.authorizedIpRanges.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/authorizedIpRanges",schemaPath:"#/properties/authorizedIpRanges/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema26.properties.authorizedIpRanges.type,parentSchema:schema26.properties.authorizedIpRanges,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.vnetIntegration !== undefined){
let data3 = data.vnetIntegration;
if(typeof data3 !== "boolean"){
const err6 = {instancePath:instancePath+"/vnetIntegration",schemaPath:"#/properties/vnetIntegration/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.vnetIntegration.type,parentSchema:schema26.properties.vnetIntegration,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.type,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}

const schema27 = definitions["PrivateApiServer"];

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.access === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "access"},message:"must have required property '"+"access"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "access") || (key0 === "privateDnsZone")) || (key0 === "publicFqdn")) || (key0 === "vnetIntegration"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.access !== undefined){
let data0 = data.access;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/access",schemaPath:"#/properties/access/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.access.type,parentSchema:schema27.properties.access,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("private" !== data0){
const err3 = {instancePath:instancePath+"/access",schemaPath:"#/properties/access/const",keyword:"const",params:{allowedValue: "private"},message:"must be equal to constant",schema:"private",parentSchema:schema27.properties.access,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.privateDnsZone !== undefined){
let data1 = data.privateDnsZone;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/privateDnsZone",schemaPath:"#/properties/privateDnsZone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.privateDnsZone.type,parentSchema:schema27.properties.privateDnsZone,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.publicFqdn !== undefined){
let data2 = data.publicFqdn;
if(typeof data2 !== "boolean"){
const err5 = {instancePath:instancePath+"/publicFqdn",schemaPath:"#/properties/publicFqdn/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema27.properties.publicFqdn.type,parentSchema:schema27.properties.publicFqdn,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.vnetIntegration !== undefined){
let data3 = data.vnetIntegration;
if(typeof data3 !== "boolean"){
const err6 = {instancePath:instancePath+"/vnetIntegration",schemaPath:"#/properties/vnetIntegration/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema27.properties.vnetIntegration.type,parentSchema:schema27.properties.vnetIntegration,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.type,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}


function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.access === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "access"},message:"must have required property '"+"access"+"'",schema:schema25.required,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.access;
if(typeof tag0 == "string"){
if(tag0 === "public"){
if(!(validate62(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
else if(tag0 === "private"){
if(!(validate63(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
else {
const err1 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "access", tagValue: tag0},message:"value of tag \"access\" must be in oneOf",schema:schema25.discriminator,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "access", tagValue: tag0},message:"tag \"access\" must be string",schema:schema25.discriminator,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema25.type,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}

const schema28 = definitions["Upgrades"];

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "cluster") || (key0 === "nodeOs"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.cluster !== undefined){
let data0 = data.cluster;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.cluster.type,parentSchema:schema28.properties.cluster,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(((((data0 === "none") || (data0 === "patch")) || (data0 === "stable")) || (data0 === "rapid")) || (data0 === "node-image"))){
const err2 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/enum",keyword:"enum",params:{allowedValues: schema28.properties.cluster.enum},message:"must be equal to one of the allowed values",schema:schema28.properties.cluster.enum,parentSchema:schema28.properties.cluster,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.nodeOs !== undefined){
let data1 = data.nodeOs;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/nodeOs",schemaPath:"#/properties/nodeOs/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.nodeOs.type,parentSchema:schema28.properties.nodeOs,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((((data1 === "None") || (data1 === "Unmanaged")) || (data1 === "SecurityPatch")) || (data1 === "NodeImage"))){
const err4 = {instancePath:instancePath+"/nodeOs",schemaPath:"#/properties/nodeOs/enum",keyword:"enum",params:{allowedValues: schema28.properties.nodeOs.enum},message:"must be equal to one of the allowed values",schema:schema28.properties.nodeOs.enum,parentSchema:schema28.properties.nodeOs,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.type,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}

const schema29 = definitions["Maintenance"];
const schema30 = definitions["MaintenanceWindow"];
const schema31 = definitions["Schedule"];
const schema32 = definitions["Count"];

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((typeof data == "number") && (!(data % 1) && !isNaN(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}

const schema33 = definitions["WeekDay"];

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((((data === "Monday") || (data === "Tuesday")) || (data === "Wednesday")) || (data === "Thursday")) || (data === "Friday")) || (data === "Saturday")) || (data === "Sunday"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}


function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "daily"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.oneOf[0].required,parentSchema:schema31.oneOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.intervalDays === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "intervalDays"},message:"must have required property '"+"intervalDays"+"'",schema:schema31.oneOf[0].required,parentSchema:schema31.oneOf[0],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "intervalDays"))){
const err3 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31.oneOf[0],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.oneOf[0].properties.kind.type,parentSchema:schema31.oneOf[0].properties.kind,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if("daily" !== data0){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "daily"},message:"must be equal to constant",schema:"daily",parentSchema:schema31.oneOf[0].properties.kind,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.intervalDays !== undefined){
if(!(validate72(data.intervalDays, {instancePath:instancePath+"/intervalDays",parentData:data,parentDataProperty:"intervalDays",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.oneOf[0].type,parentSchema:schema31.oneOf[0],data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else if(tag0 === "weekly"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err7 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.oneOf[1].required,parentSchema:schema31.oneOf[1],data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.intervalWeeks === undefined){
const err8 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "intervalWeeks"},message:"must have required property '"+"intervalWeeks"+"'",schema:schema31.oneOf[1].required,parentSchema:schema31.oneOf[1],data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.dayOfWeek === undefined){
const err9 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "dayOfWeek"},message:"must have required property '"+"dayOfWeek"+"'",schema:schema31.oneOf[1].required,parentSchema:schema31.oneOf[1],data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "intervalWeeks")) || (key1 === "dayOfWeek"))){
const err10 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.oneOf[1],data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if(typeof data2 !== "string"){
const err11 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.oneOf[1].properties.kind.type,parentSchema:schema31.oneOf[1].properties.kind,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if("weekly" !== data2){
const err12 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "weekly"},message:"must be equal to constant",schema:"weekly",parentSchema:schema31.oneOf[1].properties.kind,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.intervalWeeks !== undefined){
if(!(validate72(data.intervalWeeks, {instancePath:instancePath+"/intervalWeeks",parentData:data,parentDataProperty:"intervalWeeks",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.dayOfWeek !== undefined){
if(!(validate75(data.dayOfWeek, {instancePath:instancePath+"/dayOfWeek",parentData:data,parentDataProperty:"dayOfWeek",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.oneOf[1].type,parentSchema:schema31.oneOf[1],data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else if(tag0 === "absoluteMonthly"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err14 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.oneOf[2].required,parentSchema:schema31.oneOf[2],data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data.intervalMonths === undefined){
const err15 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "intervalMonths"},message:"must have required property '"+"intervalMonths"+"'",schema:schema31.oneOf[2].required,parentSchema:schema31.oneOf[2],data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data.dayOfMonth === undefined){
const err16 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "dayOfMonth"},message:"must have required property '"+"dayOfMonth"+"'",schema:schema31.oneOf[2].required,parentSchema:schema31.oneOf[2],data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key2 in data){
if(!(((key2 === "kind") || (key2 === "intervalMonths")) || (key2 === "dayOfMonth"))){
const err17 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.oneOf[2],data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.kind !== undefined){
let data5 = data.kind;
if(typeof data5 !== "string"){
const err18 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.oneOf[2].properties.kind.type,parentSchema:schema31.oneOf[2].properties.kind,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if("absoluteMonthly" !== data5){
const err19 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "absoluteMonthly"},message:"must be equal to constant",schema:"absoluteMonthly",parentSchema:schema31.oneOf[2].properties.kind,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.intervalMonths !== undefined){
if(!(validate72(data.intervalMonths, {instancePath:instancePath+"/intervalMonths",parentData:data,parentDataProperty:"intervalMonths",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.dayOfMonth !== undefined){
if(!(validate72(data.dayOfMonth, {instancePath:instancePath+"/dayOfMonth",parentData:data,parentDataProperty:"dayOfMonth",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.oneOf[2].type,parentSchema:schema31.oneOf[2],data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else if(tag0 === "relativeMonthly"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err21 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.oneOf[3].required,parentSchema:schema31.oneOf[3],data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data.intervalMonths === undefined){
const err22 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "intervalMonths"},message:"must have required property '"+"intervalMonths"+"'",schema:schema31.oneOf[3].required,parentSchema:schema31.oneOf[3],data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data.dayOfWeek === undefined){
const err23 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "dayOfWeek"},message:"must have required property '"+"dayOfWeek"+"'",schema:schema31.oneOf[3].required,parentSchema:schema31.oneOf[3],data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data.weekIndex === undefined){
const err24 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "weekIndex"},message:"must have required property '"+"weekIndex"+"'",schema:schema31.oneOf[3].required,parentSchema:schema31.oneOf[3],data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key3 in data){
if(!((((key3 === "kind") || (key3 === "intervalMonths")) || (key3 === "dayOfWeek")) || (key3 === "weekIndex"))){
const err25 = {instancePath,schemaPath:"#/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.oneOf[3],data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.kind !== undefined){
let data8 = data.kind;
if(typeof data8 !== "string"){
const err26 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.oneOf[3].properties.kind.type,parentSchema:schema31.oneOf[3].properties.kind,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if("relativeMonthly" !== data8){
const err27 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "relativeMonthly"},message:"must be equal to constant",schema:"relativeMonthly",parentSchema:schema31.oneOf[3].properties.kind,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.intervalMonths !== undefined){
if(!(validate72(data.intervalMonths, {instancePath:instancePath+"/intervalMonths",parentData:data,parentDataProperty:"intervalMonths",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.dayOfWeek !== undefined){
if(!(validate75(data.dayOfWeek, {instancePath:instancePath+"/dayOfWeek",parentData:data,parentDataProperty:"dayOfWeek",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data.weekIndex !== undefined){
let data11 = data.weekIndex;
if(typeof data11 !== "string"){
const err28 = {instancePath:instancePath+"/weekIndex",schemaPath:"#/oneOf/3/properties/weekIndex/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.oneOf[3].properties.weekIndex.type,parentSchema:schema31.oneOf[3].properties.weekIndex,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!(((((data11 === "First") || (data11 === "Second")) || (data11 === "Third")) || (data11 === "Fourth")) || (data11 === "Last"))){
const err29 = {instancePath:instancePath+"/weekIndex",schemaPath:"#/oneOf/3/properties/weekIndex/enum",keyword:"enum",params:{allowedValues: schema31.oneOf[3].properties.weekIndex.enum},message:"must be equal to one of the allowed values",schema:schema31.oneOf[3].properties.weekIndex.enum,parentSchema:schema31.oneOf[3].properties.weekIndex,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.oneOf[3].type,parentSchema:schema31.oneOf[3],data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf",schema:schema31.discriminator,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string",schema:schema31.discriminator,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}


function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schedule === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schedule"},message:"must have required property '"+"schedule"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.startTime === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "startTime"},message:"must have required property '"+"startTime"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.durationHours === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "durationHours"},message:"must have required property '"+"durationHours"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "schedule") || (key0 === "startTime")) || (key0 === "durationHours")) || (key0 === "utcOffset")) || (key0 === "startDate")) || (key0 === "notAllowedDates"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.schedule !== undefined){
if(!(validate71(data.schedule, {instancePath:instancePath+"/schedule",parentData:data,parentDataProperty:"schedule",rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data.startTime !== undefined){
let data1 = data.startTime;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/startTime",schemaPath:"#/properties/startTime/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.startTime.type,parentSchema:schema30.properties.startTime,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.durationHours !== undefined){
let data2 = data.durationHours;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err5 = {instancePath:instancePath+"/durationHours",schemaPath:"#/properties/durationHours/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema30.properties.durationHours.type,parentSchema:schema30.properties.durationHours,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.utcOffset !== undefined){
let data3 = data.utcOffset;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/utcOffset",schemaPath:"#/properties/utcOffset/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.utcOffset.type,parentSchema:schema30.properties.utcOffset,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.startDate !== undefined){
let data4 = data.startDate;
if(typeof data4 !== "string"){
const err7 = {instancePath:instancePath+"/startDate",schemaPath:"#/properties/startDate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.startDate.type,parentSchema:schema30.properties.startDate,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.notAllowedDates !== undefined){
let data5 = data.notAllowedDates;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.start === undefined){
const err8 = {instancePath:instancePath+"/notAllowedDates/" + i0,schemaPath:"#/properties/notAllowedDates/items/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'",schema:schema30.properties.notAllowedDates.items.required,parentSchema:schema30.properties.notAllowedDates.items,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data6.end === undefined){
const err9 = {instancePath:instancePath+"/notAllowedDates/" + i0,schemaPath:"#/properties/notAllowedDates/items/required",keyword:"required",params:{missingProperty: "end"},message:"must have required property '"+"end"+"'",schema:schema30.properties.notAllowedDates.items.required,parentSchema:schema30.properties.notAllowedDates.items,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data6){
if(!((key1 === "start") || (key1 === "end"))){
const err10 = {instancePath:instancePath+"/notAllowedDates/" + i0,schemaPath:"#/properties/notAllowedDates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema30.properties.notAllowedDates.items,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.start !== undefined){
let data7 = data6.start;
if(typeof data7 !== "string"){
const err11 = {instancePath:instancePath+"/notAllowedDates/" + i0+"/start",schemaPath:"#/properties/notAllowedDates/items/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.notAllowedDates.items.properties.start.type,parentSchema:schema30.properties.notAllowedDates.items.properties.start,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.end !== undefined){
let data8 = data6.end;
if(typeof data8 !== "string"){
const err12 = {instancePath:instancePath+"/notAllowedDates/" + i0+"/end",schemaPath:"#/properties/notAllowedDates/items/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.notAllowedDates.items.properties.end.type,parentSchema:schema30.properties.notAllowedDates.items.properties.end,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/notAllowedDates/" + i0,schemaPath:"#/properties/notAllowedDates/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.properties.notAllowedDates.items.type,parentSchema:schema30.properties.notAllowedDates.items,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/notAllowedDates",schemaPath:"#/properties/notAllowedDates/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema30.properties.notAllowedDates.type,parentSchema:schema30.properties.notAllowedDates,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.type,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}


function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "releases") || (key0 === "clusterUpgrade")) || (key0 === "nodeOsUpgrade"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.releases !== undefined){
if(!(validate70(data.releases, {instancePath:instancePath+"/releases",parentData:data,parentDataProperty:"releases",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.clusterUpgrade !== undefined){
if(!(validate70(data.clusterUpgrade, {instancePath:instancePath+"/clusterUpgrade",parentData:data,parentDataProperty:"clusterUpgrade",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.nodeOsUpgrade !== undefined){
if(!(validate70(data.nodeOsUpgrade, {instancePath:instancePath+"/nodeOsUpgrade",parentData:data,parentDataProperty:"nodeOsUpgrade",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.type,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate69.errors = vErrors;
return errors === 0;
}

const schema34 = definitions["Istio"];
const schema35 = definitions["ManagedIstio"];

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "revisions")) || (key0 === "ingressGateways"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.kind.type,parentSchema:schema35.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("managed" !== data0){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "managed"},message:"must be equal to constant",schema:"managed",parentSchema:schema35.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.revisions !== undefined){
let data1 = data.revisions;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/revisions/" + i0,schemaPath:"#/properties/revisions/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.revisions.items.type,parentSchema:schema35.properties.revisions.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/revisions",schemaPath:"#/properties/revisions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.revisions.type,parentSchema:schema35.properties.revisions,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.ingressGateways !== undefined){
let data3 = data.ingressGateways;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 !== "string"){
const err6 = {instancePath:instancePath+"/ingressGateways/" + i1,schemaPath:"#/properties/ingressGateways/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.ingressGateways.items.type,parentSchema:schema35.properties.ingressGateways.items,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data4 === "External") || (data4 === "Internal"))){
const err7 = {instancePath:instancePath+"/ingressGateways/" + i1,schemaPath:"#/properties/ingressGateways/items/enum",keyword:"enum",params:{allowedValues: schema35.properties.ingressGateways.items.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.ingressGateways.items.enum,parentSchema:schema35.properties.ingressGateways.items,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/ingressGateways",schemaPath:"#/properties/ingressGateways/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.ingressGateways.type,parentSchema:schema35.properties.ingressGateways,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate87.errors = vErrors;
return errors === 0;
}

const schema36 = definitions["SelfManagedIstio"];

function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "dataplaneMode"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.kind.type,parentSchema:schema36.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("selfManaged" !== data0){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "selfManaged"},message:"must be equal to constant",schema:"selfManaged",parentSchema:schema36.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.dataplaneMode !== undefined){
let data1 = data.dataplaneMode;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/dataplaneMode",schemaPath:"#/properties/dataplaneMode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.dataplaneMode.type,parentSchema:schema36.properties.dataplaneMode,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data1 === "sidecar") || (data1 === "ambient"))){
const err5 = {instancePath:instancePath+"/dataplaneMode",schemaPath:"#/properties/dataplaneMode/enum",keyword:"enum",params:{allowedValues: schema36.properties.dataplaneMode.enum},message:"must be equal to one of the allowed values",schema:schema36.properties.dataplaneMode.enum,parentSchema:schema36.properties.dataplaneMode,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate88.errors = vErrors;
return errors === 0;
}


function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "managed"){
if(!(validate87(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
else if(tag0 === "selfManaged"){
if(!(validate88(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
errors = vErrors.length;
}
}
else {
const err1 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf",schema:schema34.discriminator,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string",schema:schema34.discriminator,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}

const schema37 = definitions["Expected"];

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "nodes") || (key0 === "pods")) || (key0 === "requestsPerSecondPerNode")) || (key0 === "fqdnRequestsPerSecond")) || (key0 === "identities"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.nodes !== undefined){
let data0 = data.nodes;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err1 = {instancePath:instancePath+"/nodes",schemaPath:"#/properties/nodes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.nodes.type,parentSchema:schema37.properties.nodes,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.pods !== undefined){
let data1 = data.pods;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err2 = {instancePath:instancePath+"/pods",schemaPath:"#/properties/pods/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.pods.type,parentSchema:schema37.properties.pods,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.requestsPerSecondPerNode !== undefined){
let data2 = data.requestsPerSecondPerNode;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err3 = {instancePath:instancePath+"/requestsPerSecondPerNode",schemaPath:"#/properties/requestsPerSecondPerNode/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.requestsPerSecondPerNode.type,parentSchema:schema37.properties.requestsPerSecondPerNode,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.fqdnRequestsPerSecond !== undefined){
let data3 = data.fqdnRequestsPerSecond;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err4 = {instancePath:instancePath+"/fqdnRequestsPerSecond",schemaPath:"#/properties/fqdnRequestsPerSecond/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.fqdnRequestsPerSecond.type,parentSchema:schema37.properties.fqdnRequestsPerSecond,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.identities !== undefined){
let data4 = data.identities;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err5 = {instancePath:instancePath+"/identities",schemaPath:"#/properties/identities/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.identities.type,parentSchema:schema37.properties.identities,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate92.errors = vErrors;
return errors === 0;
}

const schema38 = definitions["MonitoringSettings"];
const schema39 = definitions["MetricsWorkspace"];
const schema40 = definitions["NewWorkspace"];

function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "name"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.kind.type,parentSchema:schema40.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("new" !== data0){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "new"},message:"must be equal to constant",schema:"new",parentSchema:schema40.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.name.type,parentSchema:schema40.properties.name,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate97.errors = vErrors;
return errors === 0;
}

const schema41 = definitions["ExistingWorkspace"];

function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.location === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "location"},message:"must have required property '"+"location"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "id")) || (key0 === "location"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.kind.type,parentSchema:schema41.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if("existing" !== data0){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "existing"},message:"must be equal to constant",schema:"existing",parentSchema:schema41.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.id.type,parentSchema:schema41.properties.id,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.location !== undefined){
let data2 = data.location;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.location.type,parentSchema:schema41.properties.location,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate98.errors = vErrors;
return errors === 0;
}


function validate96(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "new"){
if(!(validate97(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
else if(tag0 === "existing"){
if(!(validate98(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
else {
const err1 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf",schema:schema39.discriminator,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string",schema:schema39.discriminator,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate96.errors = vErrors;
return errors === 0;
}

const schema42 = definitions["KubeStateMetrics"];

function validate102(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "labels") || (key0 === "annotations"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.labels !== undefined){
let data0 = data.labels;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
let data1 = data0[key1];
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err1 = {instancePath:instancePath+"/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/labels/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.labels.additionalProperties.items.type,parentSchema:schema42.properties.labels.additionalProperties.items,data:data2};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.labels.additionalProperties.type,parentSchema:schema42.properties.labels.additionalProperties,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.labels.type,parentSchema:schema42.properties.labels,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.annotations !== undefined){
let data3 = data.annotations;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 in data3){
let data4 = data3[key2];
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 !== "string"){
const err4 = {instancePath:instancePath+"/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/properties/annotations/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.annotations.additionalProperties.items.type,parentSchema:schema42.properties.annotations.additionalProperties.items,data:data5};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.annotations.additionalProperties.type,parentSchema:schema42.properties.annotations.additionalProperties,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/annotations",schemaPath:"#/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.annotations.type,parentSchema:schema42.properties.annotations,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate102.errors = vErrors;
return errors === 0;
}

const schema43 = definitions["Alerts"];

function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "network") || (key0 === "runbooks")) || (key0 === "emails")) || (key0 === "actionGroupId")) || (key0 === "thresholds")) || (key0 === "off"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.network !== undefined){
let data0 = data.network;
if(typeof data0 !== "boolean"){
const err1 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema43.properties.network.type,parentSchema:schema43.properties.network,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.runbooks !== undefined){
let data1 = data.runbooks;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/runbooks",schemaPath:"#/properties/runbooks/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.runbooks.type,parentSchema:schema43.properties.runbooks,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.emails !== undefined){
let data2 = data.emails;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/emails/" + i0,schemaPath:"#/properties/emails/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.emails.items.type,parentSchema:schema43.properties.emails.items,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/emails",schemaPath:"#/properties/emails/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.emails.type,parentSchema:schema43.properties.emails,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.actionGroupId !== undefined){
let data4 = data.actionGroupId;
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/actionGroupId",schemaPath:"#/properties/actionGroupId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.actionGroupId.type,parentSchema:schema43.properties.actionGroupId,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.thresholds !== undefined){
let data5 = data.thresholds;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
if(!(typeof data6 == "number")){
const err6 = {instancePath:instancePath+"/thresholds/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/thresholds/additionalProperties/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema43.properties.thresholds.additionalProperties.type,parentSchema:schema43.properties.thresholds.additionalProperties,data:data6};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/thresholds",schemaPath:"#/properties/thresholds/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.thresholds.type,parentSchema:schema43.properties.thresholds,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.off !== undefined){
let data7 = data.off;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 !== "string"){
const err8 = {instancePath:instancePath+"/off/" + i1,schemaPath:"#/properties/off/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.off.items.type,parentSchema:schema43.properties.off.items,data:data8};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/off",schemaPath:"#/properties/off/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.off.type,parentSchema:schema43.properties.off,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate104.errors = vErrors;
return errors === 0;
}

const schema44 = definitions["Grafana"];
const schema45 = definitions["Adoption"];

function validate107(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.integrations === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "integrations"},message:"must have required property '"+"integrations"+"'",schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "integrations") || (key0 === "link"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.integrations !== undefined){
let data0 = data.integrations;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/integrations/" + i0,schemaPath:"#/properties/integrations/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.integrations.items.type,parentSchema:schema45.properties.integrations.items,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/integrations",schemaPath:"#/properties/integrations/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema45.properties.integrations.type,parentSchema:schema45.properties.integrations,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.link !== undefined){
let data2 = data.link;
if(typeof data2 !== "boolean"){
const err4 = {instancePath:instancePath+"/link",schemaPath:"#/properties/link/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema45.properties.link.type,parentSchema:schema45.properties.link,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.type,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate107.errors = vErrors;
return errors === 0;
}


function validate106(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "name") || (key0 === "existingId")) || (key0 === "adopt")) || (key0 === "existingPrincipalId")) || (key0 === "admins")) || (key0 === "editors")) || (key0 === "viewers"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.name.type,parentSchema:schema44.properties.name,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.existingId !== undefined){
let data1 = data.existingId;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/existingId",schemaPath:"#/properties/existingId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.existingId.type,parentSchema:schema44.properties.existingId,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.adopt !== undefined){
if(!(validate107(data.adopt, {instancePath:instancePath+"/adopt",parentData:data,parentDataProperty:"adopt",rootData}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
}
if(data.existingPrincipalId !== undefined){
let data3 = data.existingPrincipalId;
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/existingPrincipalId",schemaPath:"#/properties/existingPrincipalId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.existingPrincipalId.type,parentSchema:schema44.properties.existingPrincipalId,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.admins !== undefined){
let data4 = data.admins;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 !== "string"){
const err4 = {instancePath:instancePath+"/admins/" + i0,schemaPath:"#/properties/admins/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.admins.items.type,parentSchema:schema44.properties.admins.items,data:data5};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/admins",schemaPath:"#/properties/admins/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.admins.type,parentSchema:schema44.properties.admins,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.editors !== undefined){
let data6 = data.editors;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 !== "string"){
const err6 = {instancePath:instancePath+"/editors/" + i1,schemaPath:"#/properties/editors/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.editors.items.type,parentSchema:schema44.properties.editors.items,data:data7};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/editors",schemaPath:"#/properties/editors/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.editors.type,parentSchema:schema44.properties.editors,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.viewers !== undefined){
let data8 = data.viewers;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
if(typeof data9 !== "string"){
const err8 = {instancePath:instancePath+"/viewers/" + i2,schemaPath:"#/properties/viewers/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.viewers.items.type,parentSchema:schema44.properties.viewers.items,data:data9};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/viewers",schemaPath:"#/properties/viewers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.viewers.type,parentSchema:schema44.properties.viewers,data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate106.errors = vErrors;
return errors === 0;
}

const schema46 = definitions["Logs"];
const schema47 = definitions["LogsWorkspace"];

function validate111(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema47.required,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "new"){
if(!(validate97(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
else if(tag0 === "existing"){
if(!(validate98(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
else {
const err1 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf",schema:schema47.discriminator,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string",schema:schema47.discriminator,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.type,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate111.errors = vErrors;
return errors === 0;
}

const schema48 = definitions["LogAlerts"];

function validate115(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "thresholds") || (key0 === "off"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.thresholds !== undefined){
let data0 = data.thresholds;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
let data1 = data0[key1];
if(!(typeof data1 == "number")){
const err1 = {instancePath:instancePath+"/thresholds/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/thresholds/additionalProperties/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema48.properties.thresholds.additionalProperties.type,parentSchema:schema48.properties.thresholds.additionalProperties,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/thresholds",schemaPath:"#/properties/thresholds/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.thresholds.type,parentSchema:schema48.properties.thresholds,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.off !== undefined){
let data2 = data.off;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/off/" + i0,schemaPath:"#/properties/off/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.off.items.type,parentSchema:schema48.properties.off.items,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/off",schemaPath:"#/properties/off/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.off.type,parentSchema:schema48.properties.off,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate115.errors = vErrors;
return errors === 0;
}


function validate110(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "workspace") || (key0 === "plan")) || (key0 === "retentionDays")) || (key0 === "profile")) || (key0 === "namespaces")) || (key0 === "queries")) || (key0 === "alerts")) || (key0 === "mtlsNamespaces"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.workspace !== undefined){
if(!(validate111(data.workspace, {instancePath:instancePath+"/workspace",parentData:data,parentDataProperty:"workspace",rootData}))){
vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
errors = vErrors.length;
}
}
if(data.plan !== undefined){
let data1 = data.plan;
if(typeof data1 !== "string"){
const err1 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.plan.type,parentSchema:schema46.properties.plan,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data1 === "Analytics") || (data1 === "Basic"))){
const err2 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/enum",keyword:"enum",params:{allowedValues: schema46.properties.plan.enum},message:"must be equal to one of the allowed values",schema:schema46.properties.plan.enum,parentSchema:schema46.properties.plan,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.retentionDays !== undefined){
let data2 = data.retentionDays;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err3 = {instancePath:instancePath+"/retentionDays",schemaPath:"#/properties/retentionDays/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema46.properties.retentionDays.type,parentSchema:schema46.properties.retentionDays,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.profile !== undefined){
let data3 = data.profile;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.profile.type,parentSchema:schema46.properties.profile,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data3 === "full") || (data3 === "networkLogsOnly"))){
const err5 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/enum",keyword:"enum",params:{allowedValues: schema46.properties.profile.enum},message:"must be equal to one of the allowed values",schema:schema46.properties.profile.enum,parentSchema:schema46.properties.profile,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.namespaces !== undefined){
let data4 = data.namespaces;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.mode === undefined){
const err6 = {instancePath:instancePath+"/namespaces",schemaPath:"#/properties/namespaces/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema46.properties.namespaces.required,parentSchema:schema46.properties.namespaces,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data4.names === undefined){
const err7 = {instancePath:instancePath+"/namespaces",schemaPath:"#/properties/namespaces/required",keyword:"required",params:{missingProperty: "names"},message:"must have required property '"+"names"+"'",schema:schema46.properties.namespaces.required,parentSchema:schema46.properties.namespaces,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data4){
if(!((key1 === "mode") || (key1 === "names"))){
const err8 = {instancePath:instancePath+"/namespaces",schemaPath:"#/properties/namespaces/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema46.properties.namespaces,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data4.mode !== undefined){
let data5 = data4.mode;
if(typeof data5 !== "string"){
const err9 = {instancePath:instancePath+"/namespaces/mode",schemaPath:"#/properties/namespaces/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.namespaces.properties.mode.type,parentSchema:schema46.properties.namespaces.properties.mode,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!((data5 === "Include") || (data5 === "Exclude"))){
const err10 = {instancePath:instancePath+"/namespaces/mode",schemaPath:"#/properties/namespaces/properties/mode/enum",keyword:"enum",params:{allowedValues: schema46.properties.namespaces.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema46.properties.namespaces.properties.mode.enum,parentSchema:schema46.properties.namespaces.properties.mode,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.names !== undefined){
let data6 = data4.names;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 !== "string"){
const err11 = {instancePath:instancePath+"/namespaces/names/" + i0,schemaPath:"#/properties/namespaces/properties/names/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.namespaces.properties.names.items.type,parentSchema:schema46.properties.namespaces.properties.names.items,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/namespaces/names",schemaPath:"#/properties/namespaces/properties/names/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.namespaces.properties.names.type,parentSchema:schema46.properties.namespaces.properties.names,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/namespaces",schemaPath:"#/properties/namespaces/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.properties.namespaces.type,parentSchema:schema46.properties.namespaces,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.queries !== undefined){
let data8 = data.queries;
if(typeof data8 !== "boolean"){
const err14 = {instancePath:instancePath+"/queries",schemaPath:"#/properties/queries/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema46.properties.queries.type,parentSchema:schema46.properties.queries,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.alerts !== undefined){
if(!(validate115(data.alerts, {instancePath:instancePath+"/alerts",parentData:data,parentDataProperty:"alerts",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.mtlsNamespaces !== undefined){
let data10 = data.mtlsNamespaces;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 !== "string"){
const err15 = {instancePath:instancePath+"/mtlsNamespaces/" + i1,schemaPath:"#/properties/mtlsNamespaces/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.mtlsNamespaces.items.type,parentSchema:schema46.properties.mtlsNamespaces.items,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/mtlsNamespaces",schemaPath:"#/properties/mtlsNamespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.mtlsNamespaces.type,parentSchema:schema46.properties.mtlsNamespaces,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate110.errors = vErrors;
return errors === 0;
}


function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema38.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.location !== undefined){
let data0 = data.location;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.location.type,parentSchema:schema38.properties.location,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.resourceGroup !== undefined){
if(!(validate23(data.resourceGroup, {instancePath:instancePath+"/resourceGroup",parentData:data,parentDataProperty:"resourceGroup",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.prometheus !== undefined){
let data2 = data.prometheus;
if(typeof data2 !== "string"){
const err2 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.prometheus.type,parentSchema:schema38.properties.prometheus,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data2 === "managed") || (data2 === "bringYourOwn"))){
const err3 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/enum",keyword:"enum",params:{allowedValues: schema38.properties.prometheus.enum},message:"must be equal to one of the allowed values",schema:schema38.properties.prometheus.enum,parentSchema:schema38.properties.prometheus,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.metricsWorkspace !== undefined){
if(!(validate96(data.metricsWorkspace, {instancePath:instancePath+"/metricsWorkspace",parentData:data,parentDataProperty:"metricsWorkspace",rootData}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
if(data.kubeStateMetrics !== undefined){
if(!(validate102(data.kubeStateMetrics, {instancePath:instancePath+"/kubeStateMetrics",parentData:data,parentDataProperty:"kubeStateMetrics",rootData}))){
vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
errors = vErrors.length;
}
}
if(data.recordingRules !== undefined){
let data5 = data.recordingRules;
if(typeof data5 !== "boolean"){
const err4 = {instancePath:instancePath+"/recordingRules",schemaPath:"#/properties/recordingRules/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema38.properties.recordingRules.type,parentSchema:schema38.properties.recordingRules,data:data5};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.alerts !== undefined){
if(!(validate104(data.alerts, {instancePath:instancePath+"/alerts",parentData:data,parentDataProperty:"alerts",rootData}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
if(data.grafana !== undefined){
if(!(validate106(data.grafana, {instancePath:instancePath+"/grafana",parentData:data,parentDataProperty:"grafana",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
if(data.logs !== undefined){
if(!(validate110(data.logs, {instancePath:instancePath+"/logs",parentData:data,parentDataProperty:"logs",rootData}))){
vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
errors = vErrors.length;
}
}
if(data.privateLink !== undefined){
let data9 = data.privateLink;
if(typeof data9 !== "boolean"){
const err5 = {instancePath:instancePath+"/privateLink",schemaPath:"#/properties/privateLink/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema38.properties.privateLink.type,parentSchema:schema38.properties.privateLink,data:data9};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.tags !== undefined){
let data10 = data.tags;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key1 in data10){
let data11 = data10[key1];
if(typeof data11 !== "string"){
const err6 = {instancePath:instancePath+"/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.tags.additionalProperties.type,parentSchema:schema38.properties.tags.additionalProperties,data:data11};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.tags.type,parentSchema:schema38.properties.tags,data:data10};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.rules !== undefined){
let data12 = data.rules;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
let data13 = data12[key2];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.severity === undefined){
const err8 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'",schema:schema38.properties.rules.additionalProperties.required,parentSchema:schema38.properties.rules.additionalProperties,data:data13};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data13.reason === undefined){
const err9 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema38.properties.rules.additionalProperties.required,parentSchema:schema38.properties.rules.additionalProperties,data:data13};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key3 in data13){
if(!((key3 === "severity") || (key3 === "reason"))){
const err10 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema38.properties.rules.additionalProperties,data:data13};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data13.severity !== undefined){
let data14 = data13.severity;
if(typeof data14 !== "string"){
const err11 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/properties/rules/additionalProperties/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.rules.additionalProperties.properties.severity.type,parentSchema:schema38.properties.rules.additionalProperties.properties.severity,data:data14};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data14 === "warning") || (data14 === "off"))){
const err12 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/properties/rules/additionalProperties/properties/severity/enum",keyword:"enum",params:{allowedValues: schema38.properties.rules.additionalProperties.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema38.properties.rules.additionalProperties.properties.severity.enum,parentSchema:schema38.properties.rules.additionalProperties.properties.severity,data:data14};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data13.reason !== undefined){
let data15 = data13.reason;
if(typeof data15 !== "string"){
const err13 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/reason",schemaPath:"#/properties/rules/additionalProperties/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.rules.additionalProperties.properties.reason.type,parentSchema:schema38.properties.rules.additionalProperties.properties.reason,data:data15};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.rules.additionalProperties.type,parentSchema:schema38.properties.rules.additionalProperties,data:data13};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.rules.type,parentSchema:schema38.properties.rules,data:data12};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate94.errors = vErrors;
return errors === 0;
}

const schema49 = definitions["LabSettings"];

function validate119(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "stage")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.stage !== undefined){
let data0 = data.stage;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.stage.type,parentSchema:schema49.properties.stage,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((((((data0 === "open") || (data0 === "zero-trust")) || (data0 === "fqdn")) || (data0 === "combined")) || (data0 === "chaos")) || (data0 === "restored"))){
const err2 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/enum",keyword:"enum",params:{allowedValues: schema49.properties.stage.enum},message:"must be equal to one of the allowed values",schema:schema49.properties.stage.enum,parentSchema:schema49.properties.stage,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.type,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate119.errors = vErrors;
return errors === 0;
}

const schema50 = definitions["Prices"];
const schema51 = definitions["Price"];

function validate122(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.usd === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "usd"},message:"must have required property '"+"usd"+"'",schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.source === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.date === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "date"},message:"must have required property '"+"date"+"'",schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "usd") || (key0 === "source")) || (key0 === "date"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.usd !== undefined){
let data0 = data.usd;
if(!(typeof data0 == "number")){
const err4 = {instancePath:instancePath+"/usd",schemaPath:"#/properties/usd/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema51.properties.usd.type,parentSchema:schema51.properties.usd,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.source !== undefined){
let data1 = data.source;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.source.type,parentSchema:schema51.properties.source,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.date !== undefined){
let data2 = data.date;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.date.type,parentSchema:schema51.properties.date,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.type,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate122.errors = vErrors;
return errors === 0;
}


function validate121(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "acnsPerNodeMonth") || (key0 === "controlPlanePerMonth")) || (key0 === "metricsPerMillionSamples")) || (key0 === "logsAnalyticsPerGB")) || (key0 === "logsBasicPerGB")) || (key0 === "grafanaPerMonth"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.acnsPerNodeMonth !== undefined){
if(!(validate122(data.acnsPerNodeMonth, {instancePath:instancePath+"/acnsPerNodeMonth",parentData:data,parentDataProperty:"acnsPerNodeMonth",rootData}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
}
if(data.controlPlanePerMonth !== undefined){
if(!(validate122(data.controlPlanePerMonth, {instancePath:instancePath+"/controlPlanePerMonth",parentData:data,parentDataProperty:"controlPlanePerMonth",rootData}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
}
if(data.metricsPerMillionSamples !== undefined){
if(!(validate122(data.metricsPerMillionSamples, {instancePath:instancePath+"/metricsPerMillionSamples",parentData:data,parentDataProperty:"metricsPerMillionSamples",rootData}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
}
if(data.logsAnalyticsPerGB !== undefined){
if(!(validate122(data.logsAnalyticsPerGB, {instancePath:instancePath+"/logsAnalyticsPerGB",parentData:data,parentDataProperty:"logsAnalyticsPerGB",rootData}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
}
if(data.logsBasicPerGB !== undefined){
if(!(validate122(data.logsBasicPerGB, {instancePath:instancePath+"/logsBasicPerGB",parentData:data,parentDataProperty:"logsBasicPerGB",rootData}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
}
if(data.grafanaPerMonth !== undefined){
if(!(validate122(data.grafanaPerMonth, {instancePath:instancePath+"/grafanaPerMonth",parentData:data,parentDataProperty:"grafanaPerMonth",rootData}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.type,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate121.errors = vErrors;
return errors === 0;
}

const schema52 = definitions["Usage"];

function validate130(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "metricSamplesMillions") || (key0 === "networkLogsGB")) || (key0 === "containerInsightsGB"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.metricSamplesMillions !== undefined){
let data0 = data.metricSamplesMillions;
if(!(typeof data0 == "number")){
const err1 = {instancePath:instancePath+"/metricSamplesMillions",schemaPath:"#/properties/metricSamplesMillions/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema52.properties.metricSamplesMillions.type,parentSchema:schema52.properties.metricSamplesMillions,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.networkLogsGB !== undefined){
let data1 = data.networkLogsGB;
if(!(typeof data1 == "number")){
const err2 = {instancePath:instancePath+"/networkLogsGB",schemaPath:"#/properties/networkLogsGB/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema52.properties.networkLogsGB.type,parentSchema:schema52.properties.networkLogsGB,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.containerInsightsGB !== undefined){
let data2 = data.containerInsightsGB;
if(!(typeof data2 == "number")){
const err3 = {instancePath:instancePath+"/containerInsightsGB",schemaPath:"#/properties/containerInsightsGB/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema52.properties.containerInsightsGB.type,parentSchema:schema52.properties.containerInsightsGB,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate130.errors = vErrors;
return errors === 0;
}


function validate133(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema7.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.clusterName !== undefined){
let data0 = data.clusterName;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/clusterName",schemaPath:"#/properties/clusterName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.clusterName.type,parentSchema:schema7.properties.clusterName,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.location !== undefined){
let data1 = data.location;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.location.type,parentSchema:schema7.properties.location,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.resourceGroup !== undefined){
if(!(validate23(data.resourceGroup, {instancePath:instancePath+"/resourceGroup",parentData:data,parentDataProperty:"resourceGroup",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.nodeResourceGroup !== undefined){
let data3 = data.nodeResourceGroup;
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/nodeResourceGroup",schemaPath:"#/properties/nodeResourceGroup/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.nodeResourceGroup.type,parentSchema:schema7.properties.nodeResourceGroup,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.kubernetesVersion !== undefined){
let data4 = data.kubernetesVersion;
if(typeof data4 !== "string"){
const err4 = {instancePath:instancePath+"/kubernetesVersion",schemaPath:"#/properties/kubernetesVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.kubernetesVersion.type,parentSchema:schema7.properties.kubernetesVersion,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.sku !== undefined){
let data5 = data.sku;
if(typeof data5 !== "string"){
const err5 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.sku.type,parentSchema:schema7.properties.sku,data:data5};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((data5 === "Base") || (data5 === "Automatic"))){
const err6 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/enum",keyword:"enum",params:{allowedValues: schema7.properties.sku.enum},message:"must be equal to one of the allowed values",schema:schema7.properties.sku.enum,parentSchema:schema7.properties.sku,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.tier !== undefined){
let data6 = data.tier;
if(typeof data6 !== "string"){
const err7 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.tier.type,parentSchema:schema7.properties.tier,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(((data6 === "Free") || (data6 === "Standard")) || (data6 === "Premium"))){
const err8 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/enum",keyword:"enum",params:{allowedValues: schema7.properties.tier.enum},message:"must be equal to one of the allowed values",schema:schema7.properties.tier.enum,parentSchema:schema7.properties.tier,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.supportPlan !== undefined){
let data7 = data.supportPlan;
if(typeof data7 !== "string"){
const err9 = {instancePath:instancePath+"/supportPlan",schemaPath:"#/properties/supportPlan/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.supportPlan.type,parentSchema:schema7.properties.supportPlan,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!((data7 === "KubernetesOfficial") || (data7 === "AKSLongTermSupport"))){
const err10 = {instancePath:instancePath+"/supportPlan",schemaPath:"#/properties/supportPlan/enum",keyword:"enum",params:{allowedValues: schema7.properties.supportPlan.enum},message:"must be equal to one of the allowed values",schema:schema7.properties.supportPlan.enum,parentSchema:schema7.properties.supportPlan,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data8 = data.apiVersion;
if(typeof data8 !== "string"){
const err11 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.apiVersion.type,parentSchema:schema7.properties.apiVersion,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.network !== undefined){
if(!(validate25(data.network, {instancePath:instancePath+"/network",parentData:data,parentDataProperty:"network",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.observability !== undefined){
let data10 = data.observability;
if(typeof data10 !== "boolean"){
const err12 = {instancePath:instancePath+"/observability",schemaPath:"#/properties/observability/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema7.properties.observability.type,parentSchema:schema7.properties.observability,data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.security !== undefined){
if(!(validate47(data.security, {instancePath:instancePath+"/security",parentData:data,parentDataProperty:"security",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
if(data.acceleration !== undefined){
let data12 = data.acceleration;
if(typeof data12 !== "string"){
const err13 = {instancePath:instancePath+"/acceleration",schemaPath:"#/properties/acceleration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.acceleration.type,parentSchema:schema7.properties.acceleration,data:data12};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data12 === "None") || (data12 === "BpfVeth"))){
const err14 = {instancePath:instancePath+"/acceleration",schemaPath:"#/properties/acceleration/enum",keyword:"enum",params:{allowedValues: schema7.properties.acceleration.enum},message:"must be equal to one of the allowed values",schema:schema7.properties.acceleration.enum,parentSchema:schema7.properties.acceleration,data:data12};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.nodePools !== undefined){
let data13 = data.nodePools;
if(Array.isArray(data13)){
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
if(!(validate49(data13[i0], {instancePath:instancePath+"/nodePools/" + i0,parentData:data13,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/nodePools",schemaPath:"#/properties/nodePools/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema7.properties.nodePools.type,parentSchema:schema7.properties.nodePools,data:data13};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.nodeProvisioning !== undefined){
if(!(validate55(data.nodeProvisioning, {instancePath:instancePath+"/nodeProvisioning",parentData:data,parentDataProperty:"nodeProvisioning",rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.identity !== undefined){
if(!(validate57(data.identity, {instancePath:instancePath+"/identity",parentData:data,parentDataProperty:"identity",rootData}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.entra !== undefined){
if(!(validate59(data.entra, {instancePath:instancePath+"/entra",parentData:data,parentDataProperty:"entra",rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.localAccounts !== undefined){
let data18 = data.localAccounts;
if(typeof data18 !== "boolean"){
const err16 = {instancePath:instancePath+"/localAccounts",schemaPath:"#/properties/localAccounts/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema7.properties.localAccounts.type,parentSchema:schema7.properties.localAccounts,data:data18};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.apiServer !== undefined){
if(!(validate61(data.apiServer, {instancePath:instancePath+"/apiServer",parentData:data,parentDataProperty:"apiServer",rootData}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
if(data.oidcIssuer !== undefined){
let data20 = data.oidcIssuer;
if(typeof data20 !== "boolean"){
const err17 = {instancePath:instancePath+"/oidcIssuer",schemaPath:"#/properties/oidcIssuer/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema7.properties.oidcIssuer.type,parentSchema:schema7.properties.oidcIssuer,data:data20};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.workloadIdentity !== undefined){
let data21 = data.workloadIdentity;
if(typeof data21 !== "boolean"){
const err18 = {instancePath:instancePath+"/workloadIdentity",schemaPath:"#/properties/workloadIdentity/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema7.properties.workloadIdentity.type,parentSchema:schema7.properties.workloadIdentity,data:data21};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.upgrades !== undefined){
if(!(validate67(data.upgrades, {instancePath:instancePath+"/upgrades",parentData:data,parentDataProperty:"upgrades",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data.maintenance !== undefined){
if(!(validate69(data.maintenance, {instancePath:instancePath+"/maintenance",parentData:data,parentDataProperty:"maintenance",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
if(data.localDns !== undefined){
let data24 = data.localDns;
if(typeof data24 !== "string"){
const err19 = {instancePath:instancePath+"/localDns",schemaPath:"#/properties/localDns/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.localDns.type,parentSchema:schema7.properties.localDns,data:data24};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((data24 === "Disabled") || (data24 === "Preferred")) || (data24 === "Required"))){
const err20 = {instancePath:instancePath+"/localDns",schemaPath:"#/properties/localDns/enum",keyword:"enum",params:{allowedValues: schema7.properties.localDns.enum},message:"must be equal to one of the allowed values",schema:schema7.properties.localDns.enum,parentSchema:schema7.properties.localDns,data:data24};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.istio !== undefined){
if(!(validate86(data.istio, {instancePath:instancePath+"/istio",parentData:data,parentDataProperty:"istio",rootData}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data.tags !== undefined){
let data26 = data.tags;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key1 in data26){
let data27 = data26[key1];
if(typeof data27 !== "string"){
const err21 = {instancePath:instancePath+"/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.tags.additionalProperties.type,parentSchema:schema7.properties.tags.additionalProperties,data:data27};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.tags.type,parentSchema:schema7.properties.tags,data:data26};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.expected !== undefined){
if(!(validate92(data.expected, {instancePath:instancePath+"/expected",parentData:data,parentDataProperty:"expected",rootData}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
if(data.registeredFeatures !== undefined){
let data29 = data.registeredFeatures;
if(Array.isArray(data29)){
const len1 = data29.length;
for(let i1=0; i1<len1; i1++){
let data30 = data29[i1];
if(typeof data30 !== "string"){
const err23 = {instancePath:instancePath+"/registeredFeatures/" + i1,schemaPath:"#/properties/registeredFeatures/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.registeredFeatures.items.type,parentSchema:schema7.properties.registeredFeatures.items,data:data30};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/registeredFeatures",schemaPath:"#/properties/registeredFeatures/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema7.properties.registeredFeatures.type,parentSchema:schema7.properties.registeredFeatures,data:data29};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.rules !== undefined){
let data31 = data.rules;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key2 in data31){
let data32 = data31[key2];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.severity === undefined){
const err25 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'",schema:schema7.properties.rules.additionalProperties.required,parentSchema:schema7.properties.rules.additionalProperties,data:data32};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data32.reason === undefined){
const err26 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema7.properties.rules.additionalProperties.required,parentSchema:schema7.properties.rules.additionalProperties,data:data32};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key3 in data32){
if(!((key3 === "severity") || (key3 === "reason"))){
const err27 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema7.properties.rules.additionalProperties,data:data32};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data32.severity !== undefined){
let data33 = data32.severity;
if(typeof data33 !== "string"){
const err28 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/properties/rules/additionalProperties/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.rules.additionalProperties.properties.severity.type,parentSchema:schema7.properties.rules.additionalProperties.properties.severity,data:data33};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data33 === "warning") || (data33 === "off"))){
const err29 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/properties/rules/additionalProperties/properties/severity/enum",keyword:"enum",params:{allowedValues: schema7.properties.rules.additionalProperties.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema7.properties.rules.additionalProperties.properties.severity.enum,parentSchema:schema7.properties.rules.additionalProperties.properties.severity,data:data33};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data32.reason !== undefined){
let data34 = data32.reason;
if(typeof data34 !== "string"){
const err30 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/reason",schemaPath:"#/properties/rules/additionalProperties/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.rules.additionalProperties.properties.reason.type,parentSchema:schema7.properties.rules.additionalProperties.properties.reason,data:data34};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.rules.additionalProperties.type,parentSchema:schema7.properties.rules.additionalProperties,data:data32};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.rules.type,parentSchema:schema7.properties.rules,data:data31};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.name !== undefined){
let data35 = data.name;
if(typeof data35 !== "string"){
const err33 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.name.type,parentSchema:schema7.properties.name,data:data35};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.kubernetesResources !== undefined){
let data36 = data.kubernetesResources;
if(typeof data36 !== "string"){
const err34 = {instancePath:instancePath+"/kubernetesResources",schemaPath:"#/properties/kubernetesResources/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.properties.kubernetesResources.type,parentSchema:schema7.properties.kubernetesResources,data:data36};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!((data36 === "sameStack") || (data36 === "secondStack"))){
const err35 = {instancePath:instancePath+"/kubernetesResources",schemaPath:"#/properties/kubernetesResources/enum",keyword:"enum",params:{allowedValues: schema7.properties.kubernetesResources.enum},message:"must be equal to one of the allowed values",schema:schema7.properties.kubernetesResources.enum,parentSchema:schema7.properties.kubernetesResources,data:data36};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.monitoring !== undefined){
if(!(validate94(data.monitoring, {instancePath:instancePath+"/monitoring",parentData:data,parentDataProperty:"monitoring",rootData}))){
vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
errors = vErrors.length;
}
}
if(data.lab !== undefined){
if(!(validate119(data.lab, {instancePath:instancePath+"/lab",parentData:data,parentDataProperty:"lab",rootData}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
}
if(data.prices !== undefined){
if(!(validate121(data.prices, {instancePath:instancePath+"/prices",parentData:data,parentDataProperty:"prices",rootData}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
}
if(data.usage !== undefined){
if(!(validate130(data.usage, {instancePath:instancePath+"/usage",parentData:data,parentDataProperty:"usage",rootData}))){
vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.type,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate133.errors = vErrors;
return errors === 0;
}

export const ClusterSettings = validate150;
const schema54 = definitions["ClusterSettings"];

function validate150(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema54.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.clusterName !== undefined){
let data0 = data.clusterName;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/clusterName",schemaPath:"#/properties/clusterName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.clusterName.type,parentSchema:schema54.properties.clusterName,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.location !== undefined){
let data1 = data.location;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.location.type,parentSchema:schema54.properties.location,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.resourceGroup !== undefined){
if(!(validate23(data.resourceGroup, {instancePath:instancePath+"/resourceGroup",parentData:data,parentDataProperty:"resourceGroup",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.nodeResourceGroup !== undefined){
let data3 = data.nodeResourceGroup;
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/nodeResourceGroup",schemaPath:"#/properties/nodeResourceGroup/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.nodeResourceGroup.type,parentSchema:schema54.properties.nodeResourceGroup,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.kubernetesVersion !== undefined){
let data4 = data.kubernetesVersion;
if(typeof data4 !== "string"){
const err4 = {instancePath:instancePath+"/kubernetesVersion",schemaPath:"#/properties/kubernetesVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.kubernetesVersion.type,parentSchema:schema54.properties.kubernetesVersion,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.sku !== undefined){
let data5 = data.sku;
if(typeof data5 !== "string"){
const err5 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.sku.type,parentSchema:schema54.properties.sku,data:data5};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((data5 === "Base") || (data5 === "Automatic"))){
const err6 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/enum",keyword:"enum",params:{allowedValues: schema54.properties.sku.enum},message:"must be equal to one of the allowed values",schema:schema54.properties.sku.enum,parentSchema:schema54.properties.sku,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.tier !== undefined){
let data6 = data.tier;
if(typeof data6 !== "string"){
const err7 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.tier.type,parentSchema:schema54.properties.tier,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(((data6 === "Free") || (data6 === "Standard")) || (data6 === "Premium"))){
const err8 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/enum",keyword:"enum",params:{allowedValues: schema54.properties.tier.enum},message:"must be equal to one of the allowed values",schema:schema54.properties.tier.enum,parentSchema:schema54.properties.tier,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.supportPlan !== undefined){
let data7 = data.supportPlan;
if(typeof data7 !== "string"){
const err9 = {instancePath:instancePath+"/supportPlan",schemaPath:"#/properties/supportPlan/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.supportPlan.type,parentSchema:schema54.properties.supportPlan,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!((data7 === "KubernetesOfficial") || (data7 === "AKSLongTermSupport"))){
const err10 = {instancePath:instancePath+"/supportPlan",schemaPath:"#/properties/supportPlan/enum",keyword:"enum",params:{allowedValues: schema54.properties.supportPlan.enum},message:"must be equal to one of the allowed values",schema:schema54.properties.supportPlan.enum,parentSchema:schema54.properties.supportPlan,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data8 = data.apiVersion;
if(typeof data8 !== "string"){
const err11 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.apiVersion.type,parentSchema:schema54.properties.apiVersion,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.network !== undefined){
if(!(validate25(data.network, {instancePath:instancePath+"/network",parentData:data,parentDataProperty:"network",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.observability !== undefined){
let data10 = data.observability;
if(typeof data10 !== "boolean"){
const err12 = {instancePath:instancePath+"/observability",schemaPath:"#/properties/observability/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.properties.observability.type,parentSchema:schema54.properties.observability,data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.security !== undefined){
if(!(validate47(data.security, {instancePath:instancePath+"/security",parentData:data,parentDataProperty:"security",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
if(data.acceleration !== undefined){
let data12 = data.acceleration;
if(typeof data12 !== "string"){
const err13 = {instancePath:instancePath+"/acceleration",schemaPath:"#/properties/acceleration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.acceleration.type,parentSchema:schema54.properties.acceleration,data:data12};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data12 === "None") || (data12 === "BpfVeth"))){
const err14 = {instancePath:instancePath+"/acceleration",schemaPath:"#/properties/acceleration/enum",keyword:"enum",params:{allowedValues: schema54.properties.acceleration.enum},message:"must be equal to one of the allowed values",schema:schema54.properties.acceleration.enum,parentSchema:schema54.properties.acceleration,data:data12};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.nodePools !== undefined){
let data13 = data.nodePools;
if(Array.isArray(data13)){
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
if(!(validate49(data13[i0], {instancePath:instancePath+"/nodePools/" + i0,parentData:data13,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/nodePools",schemaPath:"#/properties/nodePools/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema54.properties.nodePools.type,parentSchema:schema54.properties.nodePools,data:data13};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.nodeProvisioning !== undefined){
if(!(validate55(data.nodeProvisioning, {instancePath:instancePath+"/nodeProvisioning",parentData:data,parentDataProperty:"nodeProvisioning",rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.identity !== undefined){
if(!(validate57(data.identity, {instancePath:instancePath+"/identity",parentData:data,parentDataProperty:"identity",rootData}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.entra !== undefined){
if(!(validate59(data.entra, {instancePath:instancePath+"/entra",parentData:data,parentDataProperty:"entra",rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.localAccounts !== undefined){
let data18 = data.localAccounts;
if(typeof data18 !== "boolean"){
const err16 = {instancePath:instancePath+"/localAccounts",schemaPath:"#/properties/localAccounts/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.properties.localAccounts.type,parentSchema:schema54.properties.localAccounts,data:data18};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.apiServer !== undefined){
if(!(validate61(data.apiServer, {instancePath:instancePath+"/apiServer",parentData:data,parentDataProperty:"apiServer",rootData}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
if(data.oidcIssuer !== undefined){
let data20 = data.oidcIssuer;
if(typeof data20 !== "boolean"){
const err17 = {instancePath:instancePath+"/oidcIssuer",schemaPath:"#/properties/oidcIssuer/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.properties.oidcIssuer.type,parentSchema:schema54.properties.oidcIssuer,data:data20};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.workloadIdentity !== undefined){
let data21 = data.workloadIdentity;
if(typeof data21 !== "boolean"){
const err18 = {instancePath:instancePath+"/workloadIdentity",schemaPath:"#/properties/workloadIdentity/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.properties.workloadIdentity.type,parentSchema:schema54.properties.workloadIdentity,data:data21};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.upgrades !== undefined){
if(!(validate67(data.upgrades, {instancePath:instancePath+"/upgrades",parentData:data,parentDataProperty:"upgrades",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data.maintenance !== undefined){
if(!(validate69(data.maintenance, {instancePath:instancePath+"/maintenance",parentData:data,parentDataProperty:"maintenance",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
if(data.localDns !== undefined){
let data24 = data.localDns;
if(typeof data24 !== "string"){
const err19 = {instancePath:instancePath+"/localDns",schemaPath:"#/properties/localDns/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.localDns.type,parentSchema:schema54.properties.localDns,data:data24};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((data24 === "Disabled") || (data24 === "Preferred")) || (data24 === "Required"))){
const err20 = {instancePath:instancePath+"/localDns",schemaPath:"#/properties/localDns/enum",keyword:"enum",params:{allowedValues: schema54.properties.localDns.enum},message:"must be equal to one of the allowed values",schema:schema54.properties.localDns.enum,parentSchema:schema54.properties.localDns,data:data24};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.istio !== undefined){
if(!(validate86(data.istio, {instancePath:instancePath+"/istio",parentData:data,parentDataProperty:"istio",rootData}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data.tags !== undefined){
let data26 = data.tags;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key1 in data26){
let data27 = data26[key1];
if(typeof data27 !== "string"){
const err21 = {instancePath:instancePath+"/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.tags.additionalProperties.type,parentSchema:schema54.properties.tags.additionalProperties,data:data27};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.properties.tags.type,parentSchema:schema54.properties.tags,data:data26};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.expected !== undefined){
if(!(validate92(data.expected, {instancePath:instancePath+"/expected",parentData:data,parentDataProperty:"expected",rootData}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
if(data.registeredFeatures !== undefined){
let data29 = data.registeredFeatures;
if(Array.isArray(data29)){
const len1 = data29.length;
for(let i1=0; i1<len1; i1++){
let data30 = data29[i1];
if(typeof data30 !== "string"){
const err23 = {instancePath:instancePath+"/registeredFeatures/" + i1,schemaPath:"#/properties/registeredFeatures/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.registeredFeatures.items.type,parentSchema:schema54.properties.registeredFeatures.items,data:data30};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/registeredFeatures",schemaPath:"#/properties/registeredFeatures/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema54.properties.registeredFeatures.type,parentSchema:schema54.properties.registeredFeatures,data:data29};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.rules !== undefined){
let data31 = data.rules;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key2 in data31){
let data32 = data31[key2];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.severity === undefined){
const err25 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'",schema:schema54.properties.rules.additionalProperties.required,parentSchema:schema54.properties.rules.additionalProperties,data:data32};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data32.reason === undefined){
const err26 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema54.properties.rules.additionalProperties.required,parentSchema:schema54.properties.rules.additionalProperties,data:data32};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key3 in data32){
if(!((key3 === "severity") || (key3 === "reason"))){
const err27 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema54.properties.rules.additionalProperties,data:data32};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data32.severity !== undefined){
let data33 = data32.severity;
if(typeof data33 !== "string"){
const err28 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/properties/rules/additionalProperties/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.rules.additionalProperties.properties.severity.type,parentSchema:schema54.properties.rules.additionalProperties.properties.severity,data:data33};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data33 === "warning") || (data33 === "off"))){
const err29 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/properties/rules/additionalProperties/properties/severity/enum",keyword:"enum",params:{allowedValues: schema54.properties.rules.additionalProperties.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema54.properties.rules.additionalProperties.properties.severity.enum,parentSchema:schema54.properties.rules.additionalProperties.properties.severity,data:data33};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data32.reason !== undefined){
let data34 = data32.reason;
if(typeof data34 !== "string"){
const err30 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/reason",schemaPath:"#/properties/rules/additionalProperties/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.rules.additionalProperties.properties.reason.type,parentSchema:schema54.properties.rules.additionalProperties.properties.reason,data:data34};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.properties.rules.additionalProperties.type,parentSchema:schema54.properties.rules.additionalProperties,data:data32};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.properties.rules.type,parentSchema:schema54.properties.rules,data:data31};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.type,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate150.errors = vErrors;
return errors === 0;
}

export const MonitoringSettings = validate163;

function validate163(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema38.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.location !== undefined){
let data0 = data.location;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.location.type,parentSchema:schema38.properties.location,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.resourceGroup !== undefined){
if(!(validate23(data.resourceGroup, {instancePath:instancePath+"/resourceGroup",parentData:data,parentDataProperty:"resourceGroup",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.prometheus !== undefined){
let data2 = data.prometheus;
if(typeof data2 !== "string"){
const err2 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.prometheus.type,parentSchema:schema38.properties.prometheus,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data2 === "managed") || (data2 === "bringYourOwn"))){
const err3 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/enum",keyword:"enum",params:{allowedValues: schema38.properties.prometheus.enum},message:"must be equal to one of the allowed values",schema:schema38.properties.prometheus.enum,parentSchema:schema38.properties.prometheus,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.metricsWorkspace !== undefined){
if(!(validate96(data.metricsWorkspace, {instancePath:instancePath+"/metricsWorkspace",parentData:data,parentDataProperty:"metricsWorkspace",rootData}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
if(data.kubeStateMetrics !== undefined){
if(!(validate102(data.kubeStateMetrics, {instancePath:instancePath+"/kubeStateMetrics",parentData:data,parentDataProperty:"kubeStateMetrics",rootData}))){
vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
errors = vErrors.length;
}
}
if(data.recordingRules !== undefined){
let data5 = data.recordingRules;
if(typeof data5 !== "boolean"){
const err4 = {instancePath:instancePath+"/recordingRules",schemaPath:"#/properties/recordingRules/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema38.properties.recordingRules.type,parentSchema:schema38.properties.recordingRules,data:data5};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.alerts !== undefined){
if(!(validate104(data.alerts, {instancePath:instancePath+"/alerts",parentData:data,parentDataProperty:"alerts",rootData}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
if(data.grafana !== undefined){
if(!(validate106(data.grafana, {instancePath:instancePath+"/grafana",parentData:data,parentDataProperty:"grafana",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
if(data.logs !== undefined){
if(!(validate110(data.logs, {instancePath:instancePath+"/logs",parentData:data,parentDataProperty:"logs",rootData}))){
vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
errors = vErrors.length;
}
}
if(data.privateLink !== undefined){
let data9 = data.privateLink;
if(typeof data9 !== "boolean"){
const err5 = {instancePath:instancePath+"/privateLink",schemaPath:"#/properties/privateLink/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema38.properties.privateLink.type,parentSchema:schema38.properties.privateLink,data:data9};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.tags !== undefined){
let data10 = data.tags;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key1 in data10){
let data11 = data10[key1];
if(typeof data11 !== "string"){
const err6 = {instancePath:instancePath+"/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.tags.additionalProperties.type,parentSchema:schema38.properties.tags.additionalProperties,data:data11};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.tags.type,parentSchema:schema38.properties.tags,data:data10};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.rules !== undefined){
let data12 = data.rules;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
let data13 = data12[key2];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.severity === undefined){
const err8 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'",schema:schema38.properties.rules.additionalProperties.required,parentSchema:schema38.properties.rules.additionalProperties,data:data13};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data13.reason === undefined){
const err9 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema38.properties.rules.additionalProperties.required,parentSchema:schema38.properties.rules.additionalProperties,data:data13};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key3 in data13){
if(!((key3 === "severity") || (key3 === "reason"))){
const err10 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema38.properties.rules.additionalProperties,data:data13};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data13.severity !== undefined){
let data14 = data13.severity;
if(typeof data14 !== "string"){
const err11 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/properties/rules/additionalProperties/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.rules.additionalProperties.properties.severity.type,parentSchema:schema38.properties.rules.additionalProperties.properties.severity,data:data14};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data14 === "warning") || (data14 === "off"))){
const err12 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/properties/rules/additionalProperties/properties/severity/enum",keyword:"enum",params:{allowedValues: schema38.properties.rules.additionalProperties.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema38.properties.rules.additionalProperties.properties.severity.enum,parentSchema:schema38.properties.rules.additionalProperties.properties.severity,data:data14};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data13.reason !== undefined){
let data15 = data13.reason;
if(typeof data15 !== "string"){
const err13 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/reason",schemaPath:"#/properties/rules/additionalProperties/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.rules.additionalProperties.properties.reason.type,parentSchema:schema38.properties.rules.additionalProperties.properties.reason,data:data15};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.rules.additionalProperties.type,parentSchema:schema38.properties.rules.additionalProperties,data:data13};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.rules.type,parentSchema:schema38.properties.rules,data:data12};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate163.errors = vErrors;
return errors === 0;
}
